// Everything that follows from a change of state, in one place.

import { find } from "./dom.ts";
import { fitTo } from "./fit.ts";
import { graph, truthLine, nodeAt } from "./graph.ts";
import { writeHash } from "./hash.ts";
import { showHistogram } from "./histogram.ts";
import { hideBubble } from "./hover.ts";
import { refreshShown, reveal } from "./network.ts";
import { paintLines } from "./paint.ts";
import { showPanel } from "./panel.ts";
import { focusOn, hiddenNeighbours, look, statusLine } from "./seen.ts";
import { seen, state } from "./state.ts";
import { visited } from "./trail.ts";
import type { Chosen, Entity, Fact } from "./types.ts";
import { refreshView } from "./views.ts";

const EXPANDED = 15;
const ONLY = 30;

export function show({ move = false, step = null as number | null } = {}): void {
  look();
  state.focus = focusOn();
  refreshShown();
  paintLines();
  showStatus();
  showPanel();
  showHistogram();
  refreshView();
  if (move && state.focus && state.view === "graph") fitTo(state.focus.nodes, { most: 1.25 });
  writeHash(step);
}

function showStatus(): void {
  const text = statusLine();
  if (find("#status").textContent !== text) find("#status").textContent = text;
}

// Draw what the state speaks of, as far as it has no place yet.
export function revealChosen(): void {
  const { node, line } = state.chosen ?? {};
  for (const index of [...state.added, ...(state.only === null ? [] : [state.only])]) reveal(nodeAt(index));
  if (node?.facts.length) reveal(node);
  if (line) for (const end of [line.from, line.to]) reveal(nodeAt(end));
}

let taker: (node: Entity | null) => boolean = () => false;

// Let somebody else have what is chosen first, such as the end of a path; true keeps it from here.
export const chooseFor = (other: (node: Entity | null) => boolean): unknown => (taker = other);

// Choose a node, a line or nothing. Only what is not on the screen moves the drawing.
export function choose(wanted: Chosen, { move = false, back = false } = {}): void {
  const line = wanted?.node && truthLine(wanted.node);
  const chosen = line ? { line } : wanted;
  if (taker(chosen?.node ?? null)) return;
  const same = chosen?.node === state.chosen?.node && chosen?.line === state.chosen?.line;
  state.chosen = chosen;
  state.path = null;
  if (chosen?.node) state.gone.delete(chosen.node.index);
  for (const end of chosen?.line ? [chosen.line.from, chosen.line.to] : []) state.gone.delete(end);
  hideBubble();
  revealChosen();
  show({ move, step: same || back ? null : visited(chosen) });
}

export const chooseNode = (node: Entity): void => choose({ node }, { move: true });
export const chooseFact = (fact: Fact): void => {
  const line = graph.lines.get(fact.line);
  choose(line ? { line } : { node: nodeAt(fact.s) }, { move: true });
};

// Draw the most important neighbours of a node that are not drawn yet.
export function expand(node: Entity, most: number = EXPANDED): void {
  for (const each of hiddenNeighbours(node).slice(0, most)) {
    state.gone.delete(each.index);
    state.added.add(each.index);
    reveal(each);
  }
  show({ move: true });
}

// Draw a node and its neighbours and nothing else; again, and all is back.
export function showOnly(node: Entity | null): void {
  state.only = node?.index ?? null;
  if (node) {
    state.gone.clear();
    look();
    expand(node, ONLY);
  }
  show({ move: true });
  if (!node) fitTo(seen.nodes);
}

export function hide(node: Entity): void {
  state.gone.add(node.index);
  if (state.only === node.index) state.only = null;
  choose(null);
}
