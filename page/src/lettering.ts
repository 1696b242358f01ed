// Text on the drawing: with a halo, and measured once.

import { ink } from "./shapes.ts";
import type { Point } from "./types.ts";

const widths = new Map<string, number>();

export function write(ctx: CanvasRenderingContext2D, text: string, { x, y }: Point, scale: number, colour: string): void {
  ctx.lineWidth = 4 / scale;
  ctx.strokeStyle = ink("halo");
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

// Measuring is slow and letters do not change, so widths are kept, in pixels of the screen.
export function measured(ctx: CanvasRenderingContext2D, text: string, kind: string, scale: number): number {
  const key = `${kind}${text}`;
  const known = widths.get(key) ?? ctx.measureText(text).width * scale;
  widths.set(key, known);
  return known / scale;
}
