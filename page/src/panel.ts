// The panel: how to start, an entity with all that is said of it, or a line with its sentences.

import { button, find, make, named, quietly } from "./dom.ts";
import { entities, graph, isTruth, isValue, nodeAt, otherEnd } from "./graph.ts";
import { factCard, quoteCard, statusChip } from "./quotes.ts";
import { className, nodeIcon } from "./shapes.ts";
import { choose, chooseNode, expand, hide, showOnly } from "./show.ts";
import { seen, state } from "./state.ts";
import { dateText, percent, plural, shorten } from "./text.ts";
import { trail, trailBar } from "./trail.ts";
import type { Entity, Fact, Line } from "./types.ts";
import { showView } from "./views.ts";

interface Action {
  title: string;
  act: (node: Entity) => void;
}

const further: Action[] = [];

// Let an entity's panel offer something more, such as a path from there.
export const addAction = (action: Action): number => further.push(action);

let instead: () => Node[] | null = () => null;

// Let somebody else fill the panel while there is more to show than what is chosen.
export const panelInstead = (maker: () => Node[] | null): unknown => (instead = maker);

let goTo: (place: number) => void = () => {};
let shownNow: unknown = null;

export function startPanelling(go: (place: number) => void): void {
  goTo = go;
}

export function showPanel(): void {
  const panel = find("#panel");
  const { node, line } = state.chosen ?? {};
  const other = instead();
  panel.classList.toggle("open", Boolean(state.chosen ?? other));
  const close = button({ class: "icon close", "aria-label": "Close", onclick: () => choose(null) }, "×");
  const bar = trail.steps.length > 1 ? trailBar(goTo) : "";
  if (other) panel.replaceChildren(bar, close, ...other);
  else if (node) panel.replaceChildren(bar, close, ...entityPanel(node));
  else if (line) panel.replaceChildren(bar, close, ...linePanel(line));
  else panel.replaceChildren(bar, ...startPanel());
  const now = node ?? line ?? null;
  if (now !== shownNow) panel.scrollTop = 0;
  shownNow = now;
}

function startPanel(): Node[] {
  const first = entities().filter((node) => node.facts.length).slice(0, 8);
  return [
    make("h2", {}, "Start here"),
    make("ul", { class: "hints" },
      make("li", {}, "Click a name to see what is said about it, and by whom."),
      make("li", {}, "Click a line to read the sentences behind it."),
      make("li", {}, make("kbd", {}, "/"), " searches, ", make("kbd", {}, "E"), " expands, ", make("kbd", {}, "?"), " lists all keys.")),
    make("h3", {}, "Most connected"),
    make("ul", { class: "rows" }, first.map((node) => make("li", {}, nodeRow(node, plural(node.facts.length, "fact", "facts"))))),
  ];
}

export function nodeRow(node: Entity, note: string): HTMLElement {
  return button({ class: "row", onclick: () => chooseNode(node) },
    nodeIcon(node), make("span", { class: "what" }, named(node.label)), make("small", {}, note));
}

const switchedOff = (hidden: number): HTMLElement | null =>
  hidden ? make("p", { class: "more" }, `${plural(hidden, "more fact is", "more facts are")} switched off in the legend.`) : null;

const there = <T>(each: T | null): each is T => each !== null;

function linePanel(line: Line): Node[] {
  const passing = seen.lines.get(line.id) ?? line.facts;
  return [
    make("h2", { class: "unseen" }, "What is said of the two"),
    make("ul", { class: "rows pair" }, [line.from, line.to].map(nodeAt).filter((node) => !isTruth(node)).map((node) =>
      make("li", {}, nodeRow(node, className(node.cls))))),
    ...passing.map(factCard),
    switchedOff(line.facts.length - passing.length),
  ].filter(there);
}

function entityPanel(node: Entity): Node[] {
  const known = graph.factsOf(node).filter((fact) => seen.facts.has(fact));
  const groups = new Map<string, Fact[]>();
  for (const fact of known) {
    const key = `${fact.s === node.index ? "1" : "2"}${fact.rel}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const weight = (group: Fact[]): number => Math.max(...group.map((fact) => prominence(fact, otherEnd(fact, node))));
  const order = [...groups].sort(([a, one], [b, other]) => weight(other) - weight(one) || (a < b ? -1 : 1));
  const hidden = node.facts.length - known.length;
  const open = known.length < 5;
  return [
    make("h2", {}, named(node.label)),
    make("p", { class: "about" }, nodeIcon(node), className(node.cls),
      node.mentions ? ` · named ${plural(node.mentions, "time", "times")}` : "",
      node.group !== null && graph.groups[node.group] ? [" · community of ", named(graph.groups[node.group]!)] : null),
    node.also.length ? make("p", { class: "about" }, "Also called ", ...listed(node.also)) : null,
    actions(node),
    node.joins.length ? reasons(node) : null,
    ...order.map(([, group]) => factGroup(node, group, open)),
    switchedOff(hidden),
    known.length || hidden ? null : make("p", { class: "more" }, "Nothing is said of it on its own."),
  ].filter(there);
}

// What can be done with an entity where it is drawn.
function actions(node: Entity): HTMLElement {
  const more = seen.more.get(node.index) ?? 0;
  const only = state.only === node.index;
  return make("div", { class: "actions", role: "group", "aria-label": "In the drawing" },
    button({ disabled: more === 0, onclick: () => expand(node) }, more ? `Expand (+${more})` : "All neighbours drawn"),
    button({ "aria-pressed": String(only), onclick: () => showOnly(only ? null : node) }, "Only this"),
    button({ onclick: () => hide(node) }, "Hide"),
    node.facts.some((fact) => fact.date) ? button({ onclick: () => showView("timeline") }, "Timeline") : null,
    further.map(({ title, act }) => button({ onclick: () => act(node) }, title)));
}

// What an entity is said to be comes first, then what it has to do with the best known.
const prominence = ({ rel }: Fact, other: Entity): number =>
  (other.cls !== "Description" ? other.rank : rel === "is" ? Infinity : Number.MAX_VALUE);

const listed = (names: string[]): (Node | string)[] =>
  names.flatMap((name, index) => [index ? ", " : "", make("q", {}, named(name))]);

function reasons(node: Entity): HTMLElement {
  return make("details", { class: "reasons" }, make("summary", {}, "Why these words mean it"),
    make("ul", {}, node.joins.map(([text, reason, times]) =>
      make("li", {}, make("q", {}, named(text)), ` ${reason}`, times > 1 ? ` (${times} times)` : ""))));
}

function factGroup(node: Entity, group: Fact[], open: boolean): HTMLElement {
  const outward = group[0]!.s === node.index;
  const rel = named(group[0]!.rel);
  const title = outward
    ? make("h3", {}, rel)
    : make("h3", {}, make("span", { "aria-hidden": "true" }, "← "), quietly("Said by or of others: "), rel);
  return make("section", { class: "group" }, title, group.map((fact) => factRow(fact, otherEnd(fact, node), open)));
}

function factRow(fact: Fact, other: Entity, open: boolean): HTMLElement {
  return make("details", { open },
    make("summary", { class: "row" }, ...(isTruth(other) ? firstWords(fact) : [nodeIcon(other), make("span", { class: "what" }, named(other.label))]),
      fact.status === "asserted" ? null : statusChip(fact),
      make("small", { class: "stack" }, make("span", {}, percent(fact.conf)), fact.date ? make("span", {}, dateText(fact.date)) : null)),
    ...fact.quotes.map(quoteCard),
    isValue(other) ? null : button({ class: "link go", onclick: () => chooseNode(other) }, "Go to ", named(other.label)));
}

// What needs no object is told by the sentence itself.
const firstWords = ({ quotes, rel }: Fact): Node[] =>
  [make("span", { class: "what" }, make("q", {}, named(shorten(quotes[0]?.text || rel, 90))))];
