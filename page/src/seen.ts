// Which facts pass the filters, and which nodes and lines are drawn because of that.

import { graph, isValue, nodeAt, otherEnd, sourceOf } from "./graph.ts";
import { seen, state } from "./state.ts";
import type { Facet, Focus } from "./state.ts";
import { plural } from "./text.ts";
import type { Entity, Fact, Quote } from "./types.ts";

export const ITSELF = "The article itself";

// By what facts can be filtered: what a fact has of each kind.
export const FACETS: Record<Facet, (fact: Fact) => string[]> = {
  cls: (fact) => [nodeAt(fact.s).cls, nodeAt(fact.o).cls],
  status: (fact) => [fact.status],
  rel: (fact) => [fact.rel],
  src: (fact) => [...new Set(fact.quotes.map(sourceName))],
  speaker: (fact) => [...new Set(fact.quotes.map(speakerName))],
};

export function sourceName(quote: Quote): string {
  const source = sourceOf(quote);
  return source ? source.publisher || source.title || "Untitled" : "Unknown source";
}

export function speakerName(quote: Quote): string {
  if (quote.speaker !== undefined) return nodeAt(quote.speaker).label;
  return quote.speakerText || ITSELF;
}

export function passes(fact: Fact): boolean {
  const { off, least, from, to } = state;
  if (off.status.has(fact.status) || off.rel.has(fact.rel) || fact.conf * 100 < least) return false;
  if (off.cls.size && FACETS.cls(fact).some((each) => off.cls.has(each))) return false;
  if (off.src.size && FACETS.src(fact).every((each) => off.src.has(each))) return false;
  if (off.speaker.size && FACETS.speaker(fact).every((each) => off.speaker.has(each))) return false;
  return (!from && !to) || fact.months.some((month) => (!from || month >= from) && (!to || month <= to));
}

// A node is drawn if it has a place and a fact that passes, or if it is chosen.
export function look(): void {
  seen.facts = new Set(graph.facts.filter(passes));
  seen.nodes = new Set();
  seen.lines = new Map();
  const may = new Set(graph.nodes.filter(mayBeDrawn).map((node) => node.index));
  for (const line of graph.lines.values()) {
    if (!may.has(line.from) || !may.has(line.to)) continue;
    const passing = line.facts.filter((fact) => seen.facts.has(fact));
    if (passing.length === 0) continue;
    seen.lines.set(line.id, passing);
    seen.nodes.add(line.from).add(line.to);
  }
  for (const fact of seen.facts) if (fact.s === fact.o && may.has(fact.s)) seen.nodes.add(fact.s);
  for (const index of [state.chosen?.node?.index, state.only]) {
    if (index !== undefined && index !== null && nodeAt(index).at) seen.nodes.add(index);
  }
  seen.more = new Map([...seen.nodes].map((index) => [index, hiddenNeighbours(nodeAt(index)).length]));
}

function mayBeDrawn(node: Entity): boolean {
  if (!node.at || state.gone.has(node.index)) return false;
  if (!node.first && !state.added.has(node.index)) return false;
  if (state.only === null || state.only === node.index || state.added.has(node.index)) return true;
  return node.facts.some((fact) => seen.facts.has(fact) && otherEnd(fact, node).index === state.only);
}

// The entities that a node has facts with and that are not drawn, most important first.
export function hiddenNeighbours(node: Entity): Entity[] {
  const ends = new Set<number>();
  for (const fact of node.facts) {
    if (seen.facts.has(fact)) ends.add(otherEnd(fact, node).index);
  }
  return graph.neighbours(node).filter((each) =>
    ends.has(each.index) && !isValue(each) && !seen.nodes.has(each.index));
}

let pathFocus: () => Focus | null = () => null;

// Let somebody else say what is bright while a path is asked for.
export const focusOnPath = (focus: () => Focus | null): unknown => (pathFocus = focus);

// What stays bright when something is chosen; null if nothing is.
export function focusOn(): Focus | null {
  const { node, line } = state.chosen ?? {};
  if (state.path) return pathFocus();
  if (line) return { nodes: new Set([line.from, line.to]), lines: new Set([line.id]) };
  if (!node) return null;
  const around: Focus = { nodes: new Set([node.index]), lines: new Set() };
  for (const fact of node.facts) {
    if (!seen.lines.has(fact.line)) continue;
    around.lines.add(fact.line);
    around.nodes.add(fact.s).add(fact.o);
  }
  return around;
}

export function startingFilters(): void {
  for (const set of Object.values(state.off)) set.clear();
  for (const [name, sure] of graph.statuses) if (!sure) state.off.status.add(name);
  Object.assign(state, { least: 0, from: "", to: "", only: null });
  state.gone.clear();
}

export function statusLine(): string {
  const shown = [...seen.nodes].filter((index) => !isValue(nodeAt(index))).length;
  const all = graph.nodes.filter((node) => !isValue(node)).length;
  const kept = seen.facts.size === graph.facts.length ? "" : ` of ${graph.facts.length.toLocaleString("en")}`;
  const count = seen.facts.size.toLocaleString("en") + kept;
  return `${shown.toLocaleString("en")} of ${plural(all, "entity", "entities")}, ${count} ${graph.facts.length === 1 ? "fact" : "facts"}`;
}
