// The drawing itself: pyvis's network, handed to vis-network, with nothing in it that moves.

import { find, narrow } from "./dom.ts";
import { graph, isValue, nodeAt, otherEnd } from "./graph.ts";
import { seen, state } from "./state.ts";
import type { Entity, Point } from "./types.ts";

interface VisNode extends Point {
  id: number;
  shape: string;
  size: number;
}

export interface VisLine {
  id: string;
  from?: number;
  to?: number;
  [option: string]: unknown;
}

interface DataSet<T> {
  add(items: T[] | T): void;
  update(items: Partial<T>[]): void;
  get(id: string | number): T | null;
}

interface DataView {
  refresh(): void;
}

export interface Happening {
  nodes: number[];
  edges: string[];
  node: number;
  edge: string;
  pointer: { DOM: Point; canvas: Point };
}

export interface Network {
  on(event: "beforeDrawing" | "afterDrawing", act: (ctx: CanvasRenderingContext2D) => void): void;
  on(event: string, act: (happening: Happening) => void): void;
  redraw(): void;
  getScale(): number;
  getViewPosition(): Point;
  moveTo(view: { position?: Point; scale: number; animation?: unknown }): void;
  DOMtoCanvas(at: Point): Point;
  canvasToDOM(at: Point): Point;
  getPositions(ids?: number[]): Record<string, Point>;
  unselectAll(): void;
}

declare const vis: {
  DataSet: new <T>() => DataSet<T>;
  DataView: new <T>(set: DataSet<T>, options: { filter: (item: T) => boolean }) => DataView;
  Network: new (home: HTMLElement, shown: object, options: object) => Network;
};

export interface Drawing {
  nodes: { id: number; x: number; y: number; size: number }[];
  edges: { id: string; from: number; to: number; facts?: number[] }[];
  options: string;
}

export let canvasHome: HTMLElement;
export let network: Network;
let nodeSet: DataSet<VisNode>;
let lineSet: DataSet<VisLine>;
let views: DataView[] = [];
let growth = 1;

const SMALL = 8; // how large a node is that is drawn only when asked for

// Nodes keep a readable size when the whole is made small; large ones grow little.
export const radius = (node: Entity): number => node.size + SMALL * (growth - 1);

export function placeNodes(drawing: Drawing): void {
  canvasHome = find("#network");
  for (const { id, x, y, size } of drawing.nodes) Object.assign(nodeAt(id), { at: { x, y }, size, first: true });
}

export function startNetwork(drawing: Drawing, paintNode: unknown): void {
  nodeSet = new vis.DataSet<VisNode>();
  lineSet = new vis.DataSet<VisLine>();
  stretch();
  nodeSet.add(drawing.nodes.map(({ id }) => visNode(nodeAt(id))));
  lineSet.add(drawing.edges.map(({ facts: _, ...line }) => line));
  const options = JSON.parse(drawing.options) as { nodes: Record<string, unknown> };
  options.nodes["ctxRenderer"] = paintNode;
  const nodes = new vis.DataView(nodeSet, { filter: ({ id }) => seen.nodes.has(id) });
  const edges = new vis.DataView(lineSet, { filter: ({ id }) => seen.lines.has(id) });
  views = [nodes, edges];
  network = new vis.Network(canvasHome, { nodes, edges }, options);
  (canvasHome.firstElementChild as HTMLElement).tabIndex = -1; // its home is what takes the keys
  Object.assign(globalThis, { kgNetwork: network });
}

export function refreshShown(): void {
  for (const view of views) view.refresh();
}

export const updateLines = (updates: VisLine[]): void => lineSet.update(updates);

const visNode = (node: Entity): VisNode => ({ id: node.index, shape: "custom", size: radius(node), ...node.at! });

// Give the drawing the shape of the window: wide on a desk, high on a phone.
function stretch(): void {
  const places = graph.nodes.filter((node) => node.at);
  const shown = places.filter((node) => seen.nodes.has(node.index));
  const width = span(shown.map((node) => node.at!.x));
  const height = span(shown.map((node) => node.at!.y));
  const free = freeRoom();
  if (!(width > 0) || !(height > 0) || free.width < 1 || free.height < 1) return;
  const ratio = free.width / free.height / (width / height);
  const factor = Math.sqrt(Math.min(1.7, Math.max(0.35, ratio)));
  for (const { at } of places) {
    at!.x *= factor;
    at!.y /= factor;
  }
}

const span = (numbers: number[]): number => Math.max(...numbers) - Math.min(...numbers);

// The buttons that zoom need a strip: below on a desk, above on a phone.
export const above = (): number => (narrow() ? 50 : 30);
export const below = (): number => (narrow() ? 32 : 50);

// What is left of the window when names at its edges have room.
export function freeRoom(): { width: number; height: number } {
  const { clientWidth, clientHeight } = canvasHome;
  const side = Math.min(60, clientWidth * 0.09);
  return { width: clientWidth - 2 * side, height: clientHeight - above() - below() };
}

// Draw a node that is not drawn at first, and say so in the state, so that a link draws it too. If it
// has had no place so far, it is put beside those it has facts with, where it is free.
export function reveal(node: Entity): void {
  if (!node.first) state.added.add(node.index);
  if (node.at) return;
  const around = node.facts.map((fact) => otherEnd(fact, node)).filter((each) => each.at);
  const middle = (axis: "x" | "y"): number => around.reduce((sum, each) => sum + each.at![axis], 0) / (around.length || 1);
  const placed = graph.nodes.filter((each) => each.at);
  const free = ({ x, y }: Point): boolean =>
    placed.every(({ at }) => Math.abs(at!.x - x) > 90 || Math.abs(at!.y - y) > 44);
  for (let step = 1; !node.at; step += 1) {
    const turn = step * 2.4;
    const spot = {
      x: Math.round(middle("x") + 30 * Math.sqrt(step) * Math.cos(turn)),
      y: Math.round(middle("y") + 24 * Math.sqrt(step) * Math.sin(turn)),
    };
    if (free(spot)) node.at = spot;
  }
  node.size = isValue(node) ? SMALL - 3 : SMALL;
  nodeSet.add(visNode(node));
  const fresh = [...graph.lines.values()].filter(({ from, to }) => from === node.index || to === node.index);
  lineSet.add(
    fresh
      .filter(({ id, from, to }) => nodeAt(from).at && nodeAt(to).at && !lineSet.get(id))
      .map(({ id, from, to }) => ({ id, from, to })),
  );
}

export function moved(indexes: number[]): void {
  const places = network.getPositions(indexes);
  for (const index of indexes) nodeAt(index).at = places[index]!;
}

export function regrow(): void {
  const least = narrow() ? 0.7 : 1;
  const wanted = Math.round(5 * least * Math.min(1.8, Math.max(1, 0.6 / network.getScale()))) / 5;
  if (wanted === growth) return;
  growth = wanted;
  const placed = graph.nodes.filter((node) => node.at);
  nodeSet.update(placed.map((node) => ({ id: node.index, size: radius(node) })));
}
