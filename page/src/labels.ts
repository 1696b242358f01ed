// Names on the drawing: always the same size to the eye, the most important first, none on another.

import { find, narrow } from "./dom.ts";
import { viewBox } from "./fit.ts";
import { graph, isValue, nodeAt } from "./graph.ts";
import { nameHulls } from "./hulls.ts";
import { canvasHome, network, radius } from "./network.ts";
import { measured, write } from "./lettering.ts";
import { boxAround, inside, Room, within } from "./room.ts";
import { ink, paint } from "./shapes.ts";
import { awayFrom, spotsAlong, spotsAround } from "./spots.ts";
import { seen, state } from "./state.ts";
import type { Focus } from "./state.ts";
import { folding, shorten } from "./text.ts";
import type { Box, Entity } from "./types.ts";

const HUBS = 5; // so many are named even where their name must lie over a node
const CUTS = [13, 9]; // letters that are left of a name that fits nowhere whole

export interface Scene {
  scale: number;
  view: Box;
  room: Room;
  bright: Focus | null;
}

export function labelAll(ctx: CanvasRenderingContext2D): void {
  const scale = network.getScale();
  const scene: Scene = { scale, view: viewBox(), room: new Room(120 / scale), bright: state.focus };
  const { room, bright, view } = scene;
  const here = [...seen.nodes].map(nodeAt).filter((node) => node.at && inside(node.at, view));
  for (const node of here) {
    if (!bright || bright.nodes.has(node.index)) room.take(boxAround(node.at!, radius(node), radius(node)), "node");
  }
  room.take(underButtons(), "label");
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  const weight = (node: Entity): number =>
    (state.hovered === node.index ? 4e6 : 0) + (state.chosen?.node === node ? 3e6 : 0) +
    (bright?.nodes.has(node.index) ? 1e6 : 0) + node.rank;
  const hubs = [...here].sort((a, b) => b.rank - a.rank || a.index - b.index).slice(0, 2 * HUBS);
  const strong = new Set(hubs.filter((node) => node.kind === "name"));
  const held = new Set(hubs.slice(0, narrow() ? 2 : HUBS));
  here.sort((a, b) => weight(b) - weight(a) || a.index - b.index);
  const wanted = here.filter(({ index }) => !bright || bright.nodes.has(index) || state.hovered === index);
  const named = new Set<Entity>();
  const label = (node: Entity, lines = [node.short]): void => {
    const lettering = { lines, strong: strong.has(node), held: held.has(node) || state.hovered === node.index };
    if (node.short && labelNode(ctx, node, scene, lettering)) named.add(node);
  };
  const rest = wanted.filter((node) => !held.has(node));
  wanted.filter((node) => held.has(node)).forEach((node) => label(node));
  nameHulls(ctx, scene);
  rest.forEach((node) => label(node));
  const shapes = [folding, ...CUTS.map((most) => (name: string) => [shorten(name, most)])];
  for (const shape of shapes) {
    for (const node of rest) if (!named.has(node)) label(node, shape(node.short));
  }
  for (const node of named) badge(ctx, node, scene);
  labelLines(ctx, scene);
}

// The part of the drawing that the buttons on it hide.
function underButtons(): Box {
  const [home, buttons] = [canvasHome.getBoundingClientRect(), find("#zoom").getBoundingClientRect()];
  const start = network.DOMtoCanvas({ x: buttons.left - home.left, y: buttons.top - home.top });
  const end = network.DOMtoCanvas({ x: buttons.right - home.left, y: buttons.bottom - home.top });
  return { left: start.x, right: end.x, top: start.y, bottom: end.y };
}

interface Lettering {
  lines: string[];
  strong: boolean;
  held: boolean;
}

// Write a node's name where it is free, or for what must be named where no other name lies.
function labelNode(ctx: CanvasRenderingContext2D, node: Entity, { scale, view, room }: Scene, { lines, strong, held }: Lettering): boolean {
  const size = (isValue(node) ? 11 : strong ? 13.5 : 12) / scale;
  ctx.font = `${strong ? "600 " : ""}${size}px ${paint.font}`;
  const kind = strong ? "b" : isValue(node) ? "v" : "n";
  const width = Math.max(...lines.map((line) => measured(ctx, line, kind, scale))) + 6 / scale;
  const pitch = size * 1.2;
  const height = pitch * lines.length;
  const centre = state.chosen?.node?.at;
  const spots = awayFrom(centre === node.at ? null : centre, spotsAround(node.at!, radius(node) + 2 / scale, width, height))
    .map((at) => ({ at, box: boxAround(at, width / 2, height / 2) }));
  const whole = spots.filter(({ box }) => within(box, view));
  const forced = state.chosen?.node === node || state.hovered === node.index;
  const spot =
    whole.find(({ box }) => room.free(box)) ??
    (held || forced ? whole.find(({ box }) => room.free(box, "label")) : undefined) ??
    (forced ? (whole[0] ?? spots[0]) : undefined);
  if (!spot) return false;
  room.take(spot.box, "label");
  lines.forEach((line, row) => {
    const y = spot.at.y + pitch * (row - (lines.length - 1) / 2);
    write(ctx, line, { x: spot.at.x, y }, scale, isValue(node) ? ink("quiet") : ink("ink"));
  });
  return true;
}

// How many neighbours are not drawn, at the shoulder of a node that has a name, if there is room.
function badge(ctx: CanvasRenderingContext2D, node: Entity, { scale, view, room }: Scene): void {
  const more = seen.more.get(node.index) ?? 0;
  if (more === 0) return;
  const text = `+${more}`;
  const size = 10.5 / scale;
  ctx.font = `600 ${size}px ${paint.font}`;
  const width = measured(ctx, text, "m", scale) + 2 / scale;
  const reach = radius(node) * 0.8;
  for (const [right, down] of [[1, -1], [-1, -1], [1, 1], [-1, 1]] as const) {
    const at = { x: node.at!.x + right * (reach + width / 2), y: node.at!.y + down * (reach + size * 0.3) };
    const box = boxAround(at, width / 2, size * 0.5);
    if (!within(box, view) || !room.free(box, "label")) continue;
    room.take(box, "label");
    write(ctx, text, at, scale, ink("accent"));
    return;
  }
}

// Relations are named on the lines in focus, and elsewhere where a line is long enough.
function labelLines(ctx: CanvasRenderingContext2D, { scale, view, room, bright }: Scene): void {
  if (!bright && scale < 0.6) return;
  const size = 11 / scale;
  ctx.font = `italic ${size}px ${paint.font}`;
  for (const [id, passing] of seen.lines) {
    if (bright && !bright.lines.has(id)) continue;
    const line = graph.lines.get(id)!;
    const [a, b] = [nodeAt(line.from), nodeAt(line.to)];
    const names = [...new Set(passing.map((fact) => fact.rel))];
    const text = shorten(names[0] ?? "", 30) + (names.length > 1 ? ` +${names.length - 1}` : "");
    const width = measured(ctx, text, "r", scale) + 6 / scale;
    const free = Math.hypot(a.at!.x - b.at!.x, a.at!.y - b.at!.y) - radius(a) - radius(b);
    if (!bright && free < width * 0.8) continue;
    const boxes = spotsAlong(a.at!, b.at!, bright ? size * 1.4 : 0)
      .map((at) => ({ at, box: boxAround(at, width / 2, size * 0.6) }))
      .filter(({ box }) => within(box, view));
    const forced = state.chosen?.line === line ? boxes.at(-1) : undefined;
    const spot = boxes.find(({ box }) => room.free(box)) ?? forced;
    if (!spot) continue;
    room.take(spot.box, "label");
    write(ctx, text, spot.at, scale, ink("quiet"));
  }
}
