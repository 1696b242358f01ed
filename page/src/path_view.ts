// The button Path: ways between two entities, each step with the sentence that says it.

import { button, find, make, named } from "./dom.ts";
import type { Child } from "./dom.ts";
import { graph, nodeAt } from "./graph.ts";
import { addHashed } from "./hash.ts";
import { reveal } from "./network.ts";
import { addAction, panelInstead } from "./panel.ts";
import { findPaths } from "./paths.ts";
import type { Path, PathStep } from "./paths.ts";
import { quoteCard, statusChip } from "./quotes.ts";
import { findFor } from "./search.ts";
import { focusOnPath, look } from "./seen.ts";
import { nodeIcon } from "./shapes.ts";
import { choose, chooseFact, chooseFor, chooseNode, show } from "./show.ts";
import { seen, state } from "./state.ts";
import type { Focus } from "./state.ts";
import { plural } from "./text.ts";
import { addTool } from "./tools.ts";
import type { Entity, Fact } from "./types.ts";

const MOST_PATHS = 5;

let paths: Path[] = [];
let lastEnds: (Entity | null)[] = [null, null];

export function startPaths(): void {
  const tool = addTool({ name: "path", title: "Path", act: () => (state.path ? choose(null) : openPath(...startingEnds())) });
  tool.setAttribute("aria-pressed", "false");
  addAction({ title: "Path to …", act: (node) => openPath(node, null) });
  focusOnPath(followPath);
  panelInstead(() => {
    tool.setAttribute("aria-pressed", String(state.path !== null));
    return state.path ? pathPanel() : null;
  });
  chooseFor(takeEnd);
  addHashed({
    read(link) {
      const [from, to] = link.getAll("path").map((iri) => graph.byIri.get(iri));
      const picked = Number(link.get("way"));
      state.path = from && to ? { from, to, picked: Number.isInteger(picked) ? picked : 0 } : null;
      lastEnds = [from ?? null, to ?? null];
    },
    write(link) {
      const { from, to, picked } = state.path ?? {};
      if (!from || !to) return;
      for (const end of [from, to]) link.append("path", end.id);
      if (picked) link.set("way", String(picked));
    },
  });
}

// Begin at what is chosen; nothing chosen, at the ends of the last time.
function startingEnds(): [Entity | null, Entity | null] {
  const { node, line } = state.chosen ?? {};
  if (node) return [node, null];
  if (line) return [nodeAt(line.from), nodeAt(line.to)];
  return [lastEnds[0] ?? null, lastEnds[1] ?? null];
}

export function openPath(from: Entity | null, to: Entity | null): void {
  choose(null);
  state.only = null;
  state.path = { from, to, picked: 0 };
  show({ move: Boolean(from && to) });
  waitForEnd();
}

// While an end is missing, what is chosen in the drawing or found by search is that end.
function takeEnd(node: Entity | null): boolean {
  const { path } = state;
  if (!path || (path.from && path.to)) {
    findFor(null);
    return false;
  }
  if (!node) {
    findFor(null);
    return false;
  }
  if (node === path.from || node === path.to) return true;
  setEnds(path.from ?? node, path.from ? node : path.to);
  return true;
}

function setEnds(from: Entity | null, to: Entity | null): void {
  state.path = { from, to, picked: 0 };
  if (from && to) lastEnds = [from, to];
  show({ move: Boolean(from && to) });
  waitForEnd();
}

function waitForEnd(): void {
  const { path } = state;
  if (path && !(path.from && path.to)) findFor((node) => void takeEnd(node));
  else {
    findFor(null);
    find("#panel").focus({ preventScroll: true });
  }
}

// Find the ways that the filters leave, draw the picked one, and say what of the drawing it is.
function followPath(): Focus | null {
  const { from, to, picked } = state.path ?? {};
  paths = from && to ? findPaths(seen.facts, from.index, to.index, MOST_PATHS) : [];
  const way = paths[picked ?? 0] ?? paths[0];
  const ends = [from, to].filter((end): end is Entity => Boolean(end));
  const nodes = new Set(ends.map(({ index }) => index));
  for (const step of way ?? []) nodes.add(step.from).add(step.to);
  const hidden = [...nodes].map(nodeAt).filter((node) => !seen.nodes.has(node.index));
  for (const node of hidden) {
    state.gone.delete(node.index);
    if (node.facts.length) reveal(node);
  }
  if (hidden.length) look();
  return nodes.size ? { nodes, lines: new Set((way ?? []).map(({ facts }) => facts[0]!.line)) } : null;
}

function pathPanel(): Node[] {
  const { from, to } = state.path!;
  return [
    make("h2", {}, "Path between two entities"),
    make("ul", { class: "rows ends" },
      endRow("From", from, () => setEnds(null, to)), endRow("To", to, () => setEnds(from, null))),
    ...(from && to ? foundPaths(from, to) : [make("p", { class: "hints" },
      from || to ? "Search the other end, or choose it in the drawing." : "Search the first end, or choose it in the drawing.")]),
  ];
}

function endRow(title: string, node: Entity | null, change: () => void): HTMLElement {
  if (!node) return make("li", { class: "end" }, make("small", {}, title), make("em", {}, "not chosen yet"));
  return make("li", { class: "end" }, make("small", {}, title), nodeIcon(node), named(node.label),
    button({ class: "link", onclick: change, "aria-label": `Change where the path ${title === "From" ? "begins" : "ends"}` }, "Change"));
}

function foundPaths(from: Entity, to: Entity): Node[] {
  if (from === to) return [make("p", { class: "more" }, "Both ends are the same.")];
  if (paths.length === 0) {
    return [make("p", { class: "more", role: "status" }, "No fact that passes the filters leads from one to the other.")];
  }
  const picked = paths[state.path!.picked] ? state.path!.picked : 0;
  return [
    make("p", { class: "more", role: "status" }, `${plural(paths.length, "way", "ways")}, the shortest first`),
    ...paths.map((path, place) => pathCard(path, place, place === picked)),
  ];
}

function pathCard(path: Path, place: number, open: boolean): HTMLElement {
  const via = path.slice(0, -1).flatMap(({ to }, index) => [index ? ", " : "", named(nodeAt(to).label)]);
  return make("section", { class: "way" },
    button({ class: "row", "aria-expanded": String(open), onclick: () => pickPath(place) },
      make("span", { class: "what" }, plural(path.length, "step", "steps"), via.length ? " by way of " : "", ...via)),
    open ? make("ol", { class: "steps" }, path.map(stepItem)) : null);
}

function pickPath(place: number): void {
  state.path = { ...state.path!, picked: place };
  show({ move: true });
  find("#panel").querySelectorAll<HTMLElement>(".way > button")[place]?.focus();
}

function stepItem({ from, to, facts }: PathStep): HTMLElement {
  const best = facts[0]!;
  const more = facts.length - 1;
  const quote = best.quotes.find(({ text }) => text) ?? best.quotes[0];
  return make("li", {},
    make("p", { class: "saying" }, ...spoken(best), best.status === "asserted" ? null : statusChip(best)),
    quote ? quoteCard(quote) : null,
    more ? button({ class: "link", onclick: () => chooseFact(best) },
      `${plural(more, "more fact", "more facts")} of `, named(nodeAt(from).label), " and ", named(nodeAt(to).label)) : null);
}

// The fact as it reads, whichever way the path takes it.
const spoken = (fact: Fact): Child[] => [
  endLink(nodeAt(fact.s)), make("i", {}, ` ${fact.rel} `), endLink(nodeAt(fact.o)), " ",
];

const endLink = (node: Entity): HTMLElement =>
  button({ class: "link", onclick: () => chooseNode(node) }, named(node.label));
