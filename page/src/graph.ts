// The graph that is open. Whoever needs it asks here; where it comes from is decided once.

import type { Entity, Graph, Source, Quote } from "./types.ts";

export let graph: Graph = {
  title: "", nodes: [], facts: [], sources: [], groups: [], lines: new Map(), byIri: new Map(), statuses: new Map(),
  terms: { prefixes: {}, classes: {}, claims: "" }, single: new Set(), sole: new Set(), candidates: [],
  neighbours: () => [], search: () => [], factsOf: () => [], evidence: () => [],
  around: () => ({ before: "", after: "", start: 0 }),
};

export function openGraph(opened: Graph): void {
  graph = opened;
}

export const nodeAt = (index: number): Entity => graph.nodes[index]!;
export const isValue = (node: Entity): boolean => node.kind === "value";
export const entities = (): Entity[] => graph.nodes.filter((node) => !isValue(node));
export const sourceOf = (quote: Quote): Source | undefined => graph.sources[quote.src ?? -1];

export function otherEnd(fact: { s: number; o: number }, node: Entity): Entity {
  return nodeAt(fact.s === node.index ? fact.o : fact.s);
}
