// Where a name may stand beside its node, and a relation's on its line: the best place first.

import type { Point } from "./types.ts";

const SLIDES = [0.25, -0.25, 0.42, -0.42]; // a name may slide along its node's edge

// Below, above, right and left of a node that reaches so far; then slid along, then at its corners.
export function spotsAround({ x, y }: Point, reach: number, width: number, height: number): Point[] {
  const [down, aside] = [reach + height / 2, reach + width / 2];
  const slid = SLIDES.flatMap((part) => [{ x: x + part * width, y: y + down }, { x: x + part * width, y: y - down }]);
  const raised = [0.7, -0.7].flatMap((part) => [
    { x: x + aside, y: y + part * height }, { x: x - aside, y: y + part * height },
  ]);
  const corners = [[1, 1], [-1, 1], [1, -1], [-1, -1]].map(([right, low]) => ({
    x: x + right! * (reach * 0.7 + width / 2), y: y + low! * (reach * 0.7 + height / 2),
  }));
  return [
    { x, y: y + down }, { x, y: y - down }, { x: x + aside, y }, { x: x - aside, y },
    ...slid, ...raised, ...corners,
  ];
}

// Places on a line, the middle first; then, if they may lie beside it, above and below.
export function spotsAlong(a: Point, b: Point, beside: number): Point[] {
  const on = (part: number): Point => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
  const spots = [0.5, 0.4, 0.6, 0.3, 0.7].map(on);
  const off = [-1, 1, -2, 2].map((way) => ({ x: on(0.5).x, y: on(0.5).y + way * beside }));
  return beside ? [...spots, ...off] : spots;
}
