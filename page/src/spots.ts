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

// Around what is chosen names stand outwards, so that the lines between have room for theirs.
export function awayFrom(centre: Point | null | undefined, spots: Point[]): Point[] {
  if (!centre) return spots;
  const far = ({ x, y }: Point): number => Math.hypot(x - centre.x, y - centre.y);
  return [...spots].sort((a, b) => far(b) - far(a));
}

// Places on a line, the middle first; then, if they may lie beside it, above and below.
export function spotsAlong(a: Point, b: Point, beside: number): Point[] {
  const on = (part: number): Point => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
  const spots = [0.5, 0.4, 0.6, 0.3, 0.7].map(on);
  const off = [0.5, 0.65, 0.35, 0.8].flatMap((part) =>
    [-1, 1, -2, 2].map((way) => ({ x: on(part).x, y: on(part).y + way * beside })));
  return beside ? [...spots, ...off] : spots;
}
