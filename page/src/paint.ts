// How nodes and lines are painted: bright in focus, faint around it, dashed where nothing is sure.

import { graph, nodeAt } from "./graph.ts";
import { network, radius, updateLines } from "./network.ts";
import type { VisLine } from "./network.ts";
import { colourOf, ink, outlineOf, paint } from "./shapes.ts";
import { seen, state } from "./state.ts";

const FAINT = 0.14;

interface Painted {
  ctx: CanvasRenderingContext2D;
  id: number;
  x: number;
  y: number;
}

export function paintNode({ ctx, id, x, y }: Painted): { drawNode: () => void } {
  return {
    drawNode() {
      const node = nodeAt(id);
      const bright = state.focus;
      const reach = radius(node);
      const marked = state.chosen?.node === node || state.hovered === id;
      ctx.globalAlpha = !bright || bright.nodes.has(id) || state.hovered === id ? 1 : FAINT;
      ctx.translate(x, y);
      ctx.scale(reach, reach);
      const outline = outlineOf(node.cls);
      ctx.lineJoin = "round";
      ctx.lineWidth = (marked ? 6 : 3) / reach;
      ctx.strokeStyle = marked ? ink("accent") : ink("paper");
      ctx.stroke(outline);
      ctx.fillStyle = ink("paper");
      ctx.fill(outline);
      ctx.fillStyle = paint.classes[colourOf(node)] ?? ink("quiet");
      ctx.fill(outline, "evenodd");
    },
  };
}

// Bring lines up to date with what passes the filters and what is in focus.
export function paintLines(): void {
  const bright = state.focus;
  const updates: VisLine[] = [];
  for (const [id, passing] of seen.lines) {
    const line = graph.lines.get(id)!;
    const on = bright?.lines.has(id);
    updates.push({
      id,
      arrows: {
        to: { enabled: passing.some((fact) => fact.s === line.from) },
        from: { enabled: passing.some((fact) => fact.s === line.to) },
      },
      dashes: passing.some((fact) => fact.sure) ? false : [5, 5],
      width: (on ? 1.6 : 1) * (1 + Math.min(2, (passing.length - 1) * 0.5)),
      color: {
        color: on ? ink("accent") : ink("line"),
        hover: ink("accent"),
        opacity: bright && !on ? 0.12 : 1,
      },
    });
  }
  updateLines(updates);
  network.redraw();
}
