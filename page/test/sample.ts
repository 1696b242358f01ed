// A small graph for tests: who does what, where each sentence stands, and what is doubtful.

import { fileGraph } from "../src/file_graph.ts";
import { openGraph } from "../src/graph.ts";
import type { Graph, RawFact, RawGraph, RawQuote } from "../src/types.ts";

export const NAMES = ["Acme", "Bolt", "Łódź", "5 million euros", "7 million euros"];

export function fact(s: number, o: number, status = "asserted", quotes: RawQuote[] = [{ text: "Acme buys Bolt.", src: 0 }], p = 0): RawFact {
  return { s, o, p, status, quotes: quotes.map((quote) => ({ conf: 0.8, ...quote })) };
}

export function sample(facts: RawFact[], change: Partial<RawGraph> = {}): Graph {
  const graph = fileGraph({
    title: "News",
    statuses: [
      { name: "asserted", sure: true }, { name: "negated", sure: false }, { name: "possible", sure: false },
    ],
    nodes: NAMES.map((label, index) => ({
      id: `https://kg.example/id/${index}${index > 2 ? "^^decimal" : ""}`, label, cls: index > 2 ? "Value" : "Organization",
      kind: index > 2 ? "value" : "name", rank: 9 - index, also: index ? [] : ["the bolt maker"],
    })),
    relations: [["https://kg.example/rel/buys", "buys"], ["https://kg.example/rel/costs", "costs"]],
    facts,
    sources: [
      { title: "One", date: "2026-03-11", publisher: "The Ledger" }, { title: "Two", date: "2026-05-02", publisher: "Energy Daily" },
    ],
    groups: [],
    paragraphs: [],
    single: [],
    sole: [],
    things: [],
    reasons: [],
    candidates: [],
    terms: { prefixes: {}, classes: {}, claims: "https://kg.example/claim/" },
    ...change,
  });
  openGraph(graph);
  return graph;
}
