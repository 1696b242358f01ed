// Rectangles on the drawing, and a coarse grid that tells quickly whether a place is free.

import type { Box, Point } from "./types.ts";

export const boxAround = ({ x, y }: Point, wide: number, high: number): Box =>
  ({ left: x - wide, right: x + wide, top: y - high, bottom: y + high });
export const inside = ({ x, y }: Point, box: Box): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;
export const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const FAR = 1e6; // more columns than any drawing has

export class Room {
  cell: number;
  cells = new Map<number, { box: Box; what: string }[]>();

  constructor(cell: number) {
    this.cell = cell;
  }

  // Take a rectangle; what for matters only to those who may lie on nodes.
  take(box: Box, what: string): void {
    for (const key of this.keys(box)) {
      const held = this.cells.get(key) ?? [];
      held.push({ box, what });
      this.cells.set(key, held);
    }
  }

  // Is a rectangle free of all that was taken, or of one sort of it?
  free(box: Box, what: string | null = null): boolean {
    return this.keys(box).every((key) =>
      (this.cells.get(key) ?? []).every((each) => (what !== null && each.what !== what) || !overlap(box, each.box)));
  }

  keys({ left, right, top, bottom }: Box): number[] {
    const keys = [];
    for (let x = Math.floor(left / this.cell); x <= Math.floor(right / this.cell); x += 1) {
      for (let y = Math.floor(top / this.cell); y <= Math.floor(bottom / this.cell); y += 1) keys.push(x * FAR + y);
    }
    return keys;
  }
}
