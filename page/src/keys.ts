// Everything by keyboard: walk the graph with arrows, switch views, open and close drawers.

import { button, find, make } from "./dom.ts";
import { fitTo, zoomBy } from "./fit.ts";
import { graph, nodeAt, otherEnd } from "./graph.ts";
import { legendIsOpen, openLegend } from "./legend.ts";
import { canvasHome } from "./network.ts";
import { choose, chooseNode, expand, hide, showOnly } from "./show.ts";
import { seen, state } from "./state.ts";
import type { Entity } from "./types.ts";

const ARROWS: Record<string, [number, number]> = {
  ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

const HELP: [string, string][] = [
  ["/", "search"], ["arrow keys", "walk from an entity to its neighbours (in the drawing)"],
  ["Tab", "next control"], ["Enter", "to the facts of what is chosen (in the drawing)"],
  ["L", "next line of the chosen entity: its sentences"],
  ["E", "draw hidden neighbours"], ["O", "only this and its neighbours, or all again"], ["H", "hide it"],
  ["+ − 0", "zoom in, out, show everything"], ["Alt ← →", "back and forward on the trail"],
  ["Esc", "let go"], ["?", "this list"],
];

export function startKeys(): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement & { type?: string };
    const typing = target.isContentEditable ||
      (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio|range)$/.test(target.type ?? ""));
    if (typing || event.ctrlKey || event.metaKey || event.altKey || find<HTMLDialogElement>("#keys").open) return;
    const node = state.chosen?.node;
    if (event.key === "/") find("#query").focus();
    else if (event.key === "?") showKeys();
    else if (event.key === "Escape") legendIsOpen() ? openLegend(false) : choose(null);
    else if (node && event.key.toLowerCase() === "e") expand(node);
    else if (node && event.key.toLowerCase() === "o") showOnly(state.only === node.index ? null : node);
    else if (node && event.key.toLowerCase() === "h") hide(node);
    else return;
    event.preventDefault();
  });
  canvasHome.addEventListener("keydown", walkOrZoom);
}

function showKeys(): void {
  const dialog = find<HTMLDialogElement>("#keys");
  dialog.replaceChildren(make("h2", {}, "Keys"),
    make("dl", {}, HELP.flatMap(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)])),
    button({ onclick: () => dialog.close() }, "Close"));
  dialog.showModal();
}

function walkOrZoom(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = ARROWS[event.key];
  if (way) walk(way);
  else if (event.key === "Enter") find("#panel").focus();
  else if (event.key === "+" || event.key === "=") zoomBy(1.3);
  else if (event.key === "-") zoomBy(1 / 1.3);
  else if (event.key === "0") fitTo(seen.nodes);
  else if (event.key.toLowerCase() === "l") nextLine();
  else return;
  event.preventDefault();
}

// Go to the neighbour that lies most in the wanted direction; start with the most important.
function walk([right, down]: [number, number]): void {
  const { node, line } = state.chosen ?? {};
  const start = node ?? (line && nodeAt(line.from));
  if (!start?.at) {
    const first = [...seen.nodes].sort((a, b) => nodeAt(b).rank - nodeAt(a).rank || a - b)[0];
    if (first !== undefined) chooseNode(nodeAt(first));
    return;
  }
  const from = start.at;
  const cost = ({ at }: Entity): number => {
    if (!at) return Infinity;
    const [x, y] = [at.x - from.x, at.y - from.y];
    const length = Math.hypot(x, y) || 1;
    const along = (x * right + y * down) / length;
    return along > 0.3 ? length / along : Infinity;
  };
  const best = start.facts.filter((fact) => seen.lines.has(fact.line)).map((fact) => otherEnd(fact, start))
    .filter((each) => cost(each) < Infinity).sort((a, b) => cost(a) - cost(b))[0];
  if (best) choose({ node: best }, { move: true });
}

let lineOf: Entity | null = null;

// Go through the lines of an entity one by one, the best known other ends first.
function nextLine(): void {
  const { node, line } = state.chosen ?? {};
  if (node) lineOf = node;
  if (!lineOf) return;
  const start = lineOf;
  const ids = [...new Set(start.facts.map((fact) => fact.line).filter((id) => seen.lines.has(id)))];
  const next = ids[(line ? ids.indexOf(line.id) + 1 : 0) % Math.max(1, ids.length)];
  if (next) choose({ line: graph.lines.get(next)! }, { move: true });
}
