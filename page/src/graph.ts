// The graph that is open. Whoever needs it asks here; where it comes from is decided once.

import type { Entity, Graph, Line, Quote, Source } from "./types.ts";

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

// What needs no object, such as "talks collapsed", has the object true: it is so. It has no name.
const TRUE = / true\^\^http:\/\/www\.w3\.org\/2001\/XMLSchema#boolean$/;
export const isTruth = ({ id, kind }: { id: string; kind?: string }): boolean => kind === "value" && TRUE.test(id);
export const isBare = ({ o }: { o: number }): boolean => isTruth(nodeAt(o));

export const entities = (): Entity[] => graph.nodes.filter((node) => !isValue(node));
export const sourceOf = (quote: Quote): Source | undefined => graph.sources[quote.src ?? -1];

// The line of what is nothing by itself.
export const truthLine = (node: Entity): Line | undefined => (isTruth(node) ? graph.lines.get(node.facts[0]?.line ?? "") : undefined);

export function otherEnd(fact: { s: number; o: number }, node: Entity): Entity {
  return nodeAt(fact.s === node.index ? fact.o : fact.s);
}
