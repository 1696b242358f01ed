// The graph as the file itself carries it: the one implementation of what the page asks of a graph.

import { isTruth } from "./graph.ts";
import { closeness, folded, shorten } from "./text.ts";
import type { Around, Candidate, Entity, Fact, Graph, Line, Quote, RawEntity, RawGraph, RawSentence, Source, Span, Thing } from "./types.ts";

const LONGEST_NAME = 26;

export const lineId = (a: number, b: number): string => `${Math.min(a, b)}-${Math.max(a, b)}`;

export function fileGraph(raw: RawGraph): Graph {
  const nodes = raw.nodes.map(entityOf);
  const statuses = new Map(raw.statuses.map(({ name, sure }) => [name, sure]));
  const facts = raw.facts.map((fact, index): Fact => {
    const [property, rel] = raw.relations[fact.p] ?? ["", ""];
    const [subject, object] = [nodes[fact.s]!.label, nodes[fact.o]!.label];
    const quotes = fact.quotes.map((quote): Quote => {
      const { s, o, ...rest } = whole(quote, raw);
      return { ...rest, s: markOf(s, rest.text, subject), o: markOf(o, rest.text, object) };
    });
    const dates = datesOf(quotes, raw.sources);
    return {
      ...fact, quotes, conf: Math.max(0, ...quotes.map(({ conf }) => conf ?? 1)), index, property, rel, sure: statuses.get(fact.status) ?? false, line: lineId(fact.s, fact.o),
      date: dates.at(-1) ?? "", months: [...new Set(dates.map((date) => date.slice(0, 7)))],
    };
  });
  for (const fact of facts) for (const end of new Set([fact.s, fact.o])) nodes[end]?.facts.push(fact);
  const byIri = new Map(nodes.map((node) => [node.id, node]));
  const names = nodes
    .filter((node) => node.kind !== "value")
    .map((node): [Entity, string[]] => [node, [node.label, ...node.also].map((name) => folded(name.slice(0, 200)))]);
  const relationsAt = (places: number[]): Set<string> => new Set(places.map((place) => raw.relations[place]![0]));
  return {
    title: raw.title, nodes, facts, sources: raw.sources, groups: raw.groups, lines: linesOf(facts), byIri, statuses,
    terms: raw.terms, single: relationsAt(raw.single), sole: relationsAt(raw.sole), candidates: candidatesOf(raw),
    factsOf: (node) => node.facts,
    evidence: (fact) => fact.quotes,
    neighbours(node) {
      const ends = new Set(node.facts.flatMap(({ s, o }) => [s, o]));
      ends.delete(node.index);
      return [...ends].map((index) => nodes[index]!).sort((a, b) => b.rank - a.rank || a.index - b.index);
    },
    search(text, most) {
      const wanted = folded(text.trim());
      if (!wanted) return [];
      return names
        .map(([node, forms]): [Entity, number] => [node, Math.max(...forms.map((form) => closeness(form, wanted)))])
        .filter(([, close]) => close > 0)
        .sort(([a, near], [b, nearer]) => nearer - near || b.rank - a.rank || a.index - b.index)
        .slice(0, most)
        .map(([node]) => node);
    },
    around: (quote) => around(quote, raw),
  };
}

function entityOf(raw: RawEntity, index: number): Entity {
  const label = raw.label ?? "";
  return {
    index, id: raw.id, label, short: isTruth(raw) ? "" : shorten(label, LONGEST_NAME), cls: raw.cls, kind: raw.kind ?? "",
    also: raw.also ?? [], joins: raw.joins ?? [], mentions: raw.mentions ?? 0, rank: raw.rank ?? 0,
    group: raw.group ?? null, facts: [], size: 0, at: null, first: false,
  };
}

function datesOf(quotes: Quote[], sources: Source[]): string[] {
  return quotes.map((quote) => sources[quote.src ?? -1]?.date ?? "").filter(Boolean).sort();
}

function linesOf(facts: Fact[]): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const fact of facts) {
    if (fact.s === fact.o) continue;
    const line = lines.get(fact.line) ??
      { id: fact.line, from: Math.min(fact.s, fact.o), to: Math.max(fact.s, fact.o), facts: [] };
    line.facts.push(fact);
    lines.set(fact.line, line);
  }
  for (const line of lines.values()) {
    line.facts.sort((a, b) => Number(b.sure) - Number(a.sure) || b.conf - a.conf || a.index - b.index);
  }
  return lines;
}

// A sentence with its words and its article, cut out of its paragraph.
function whole<S extends RawSentence>(quote: S, { paragraphs }: RawGraph): S {
  if (!quote.cut) return quote;
  const [place, from, to] = quote.cut;
  const [src, , text] = paragraphs[place]!;
  return { ...quote, src, text: text.slice(from, to) };
}

// Where a mention stands: where the file says, or else where its name first does.
function markOf(span: Span | 0 | undefined, text: string | undefined, name: string): Span | undefined {
  if (span !== undefined) return span || undefined;
  const place = text && name ? text.indexOf(name) : -1;
  if (place < 0) return undefined;
  const start = lettersIn(text!.slice(0, place));
  return [start, start + lettersIn(name)];
}

const lettersIn = (text: string): number => [...text].length;

// Spans count characters, not the half-characters that strings of the browser are made of.
function around({ cut, at }: Quote, { paragraphs }: RawGraph): Around {
  if (!cut) return { before: "", after: "", start: at ?? 0 };
  const [place, from, to] = cut;
  const [, start, text] = paragraphs[place]!;
  const before = text.slice(0, from);
  return { before, after: text.slice(to), start: start + lettersIn(before) };
}

function candidatesOf(raw: RawGraph): Candidate[] {
  const things = raw.things.map((thing): Thing => {
    const label = thing.label ?? raw.nodes[thing.node ?? -1]?.label;
    const quotes = (thing.quotes ?? []).map((each): Quote => {
      const quote = whole(each, raw);
      return { ...quote, s: markOf(undefined, quote.text, label ?? "") };
    });
    return { ...thing, label, quotes };
  });
  return raw.candidates.map(([left, right, score, reason, state]): Candidate =>
    ({ left: things[left]!, right: things[right]!, score, reason: raw.reasons[reason]!, state }));
}
