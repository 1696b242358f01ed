// Communities as soft shapes behind their members, with their names, while colours stand for them.

import { narrow } from "./dom.ts";
import { graph, nodeAt } from "./graph.ts";
import type { Scene } from "./labels.ts";
import { measured } from "./lettering.ts";
import { boxAround, within } from "./room.ts";
import { groupColour, ink, paint } from "./shapes.ts";
import { seen, state } from "./state.ts";
import { shorten } from "./text.ts";
import type { Point } from "./types.ts";

const FEWEST_MEMBERS = 3;
const MOST_HULLS = 10; // more shapes than this cannot be told apart
const EDGE = 26;
const OWN_PART = 0.55; // so much of what lies in a shape must be its own

// The corners around points, in the order of the sun.
export function hull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const half = (each: Point[]): Point[] => {
    const corners: Point[] = [];
    for (const point of each) {
      while (corners.length > 1 && cross(corners.at(-2)!, corners.at(-1)!, point) <= 0) corners.pop();
      corners.push(point);
    }
    return corners.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}

export const contains = (corners: Point[], { x, y }: Point): boolean =>
  corners.every((a, index) => {
    const b = corners[(index + 1) % corners.length]!;
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0;
  });

// Members that stand by themselves, far from the others, would stretch the shape over strangers.
export function together(places: Point[]): Point[] {
  const middle = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1]!;
  const centre = { x: middle(places.map(({ x }) => x)), y: middle(places.map(({ y }) => y)) };
  const reach = (at: Point): number => Math.hypot(at.x - centre.x, at.y - centre.y);
  const most = 2 * middle(places.map(reach)) + EDGE;
  return places.filter((at) => reach(at) <= most);
}

// The shapes to be drawn: of communities of which enough members are to be seen, and stand together
// so well that most of what lies inside is their own.
function shownHulls(): [number, Point[]][] {
  const groups = new Map<number, Point[]>();
  const all = [...seen.nodes].map(nodeAt).flatMap((node) => node.at ?? []);
  for (const node of [...seen.nodes].map(nodeAt)) {
    if (node.group !== null && node.at) groups.set(node.group, [...(groups.get(node.group) ?? []), node.at]);
  }
  return [...groups]
    .map(([group, places]): [number, Point[]] => [group, together(places)])
    .filter(([, places]) => places.length >= FEWEST_MEMBERS)
    .filter(([, places]) => {
      const corners = hull(places);
      return places.length >= OWN_PART * all.filter((at) => contains(corners, at)).length;
    })
    .sort(([a], [b]) => a - b).slice(0, MOST_HULLS)
    .map(([group, places]) => [group, hull(places.flatMap(ring))]);
}

// Places with room around them: the corners of a small ring about each.
const ring = ({ x, y }: Point): Point[] =>
  Array.from({ length: 12 }, (_, step) => ({
    x: x + EDGE * Math.cos((step * Math.PI) / 6),
    y: y + EDGE * Math.sin((step * Math.PI) / 6),
  }));

export function paintHulls(ctx: CanvasRenderingContext2D): void {
  if (state.colour !== "group") return;
  for (const [group, corners] of shownHulls()) {
    ctx.save();
    ctx.globalAlpha = state.focus ? 0.04 : 0.11;
    ctx.fillStyle = paint.classes[groupColour(group)]!;
    ctx.beginPath();
    for (const { x, y } of corners) ctx.lineTo(x, y);
    ctx.closePath();
    ctx.fill();
    ctx.restore();
  }
}

// Their names, at the edge of each shape, where neither names nor nodes lie.
export function nameHulls(ctx: CanvasRenderingContext2D, { scale, room, view }: Scene): void {
  if (state.colour !== "group" || state.focus) return;
  for (const [group, corners] of shownHulls()) {
    const text = shorten(graph.groups[group] ?? "", 44);
    ctx.font = `600 ${11.5 / scale}px ${paint.font}`;
    const [width, high] = [measured(ctx, text, "g", scale) + 14 / scale, 18 / scale];
    const spots = [...corners].sort((a, b) => a.y - b.y);
    const boxed = [...spots.map(({ x, y }) => ({ x, y: y - high / 2 })), ...spots.map(({ x, y }) => ({ x, y: y + high / 2 }))]
      .map((at) => ({ at, box: boxAround(at, width / 2, high / 2) })).filter(({ box }) => within(box, view));
    const { at } = boxed.find(({ box }) => room.free(box)) ?? (narrow() ? undefined : boxed.find(({ box }) => room.free(box, "label"))) ?? {};
    if (!at) continue;
    room.take(boxAround(at, width / 2, high / 2), "label");
    ctx.beginPath();
    ctx.roundRect(at.x - width / 2, at.y - high / 2, width, high, high / 2);
    ctx.fillStyle = ink("paper");
    ctx.fill();
    ctx.lineWidth = 1 / scale;
    ctx.strokeStyle = paint.classes[groupColour(group)]!;
    ctx.stroke();
    ctx.fillStyle = ink("ink");
    ctx.fillText(text, at.x, at.y);
  }
}
