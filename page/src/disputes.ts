// Disputes: where sentences say the opposite of one another, or different amounts for one thing.

import { button, make, named } from "./dom.ts";
import { graph, nodeAt, sourceOf } from "./graph.ts";
import { marked, origin, statusChip } from "./quotes.ts";
import { chooseFact } from "./show.ts";
import { state } from "./state.ts";
import { plural } from "./text.ts";
import type { Entity, Fact, Graph } from "./types.ts";

export interface Dispute {
  kind: "opposite" | "values";
  facts: Fact[];
}

const NEGATED = "negated";
const DOUBTFUL = new Set(["questioned", "possible"]);

// Opposite: the same is said with a plain status and denied. Values: one subject and relation has
// several values of one sort, and no article gives them all. Whatever the filters say.
export function disputesOf({ facts, nodes }: Graph): Dispute[] {
  const same = groupBy(facts, (fact) => `${fact.s} ${fact.property} ${fact.o}`);
  const opposite = same.filter((group) => group.some((fact) => fact.status === NEGATED) && group.some((fact) => fact.sure));
  const valued = facts.filter((fact) => fact.sure && nodes[fact.o]!.cls === "Value");
  const several = groupBy(valued, (fact) => `${fact.s} ${fact.property} ${sortOf(nodes[fact.o]!)}`).filter((group) => {
    const articles = group.map((fact) => new Set(fact.quotes.map((quote) => quote.src)));
    return new Set(group.map((fact) => fact.o)).size > 1 && articles.some((one, place) =>
      articles.some((other, next) => next > place && ![...one].some((article) => other.has(article))));
  });
  return [
    ...opposite.map((group): Dispute => ({ kind: "opposite", facts: group.filter((fact) => !DOUBTFUL.has(fact.status)) })),
    ...several.map((group): Dispute => ({ kind: "values", facts: group })),
  ];
}

// What sort of value it is: its datatype, and the words beside its number, which are its unit.
const sortOf = (value: Entity): string =>
  `${value.id.slice(value.id.lastIndexOf("^^"))} ${value.label.replace(/[\d.,\s]+/g, " ").trim().toLowerCase()}`;

function groupBy(facts: Fact[], key: (fact: Fact) => string): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(key(fact)) ?? [];
    group.push(fact);
    groups.set(key(fact), group);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

export function showDisputes(home: HTMLElement): void {
  const all = disputesOf(graph);
  const node = state.chosen?.node;
  const found = node ? all.filter(({ facts }) => facts.some((fact) => fact.s === node.index || fact.o === node.index)) : all;
  home.replaceChildren(make("div", { class: "reading", tabindex: "0", role: "region", "aria-label": "Disputes" },
    make("h2", {}, "Disputes", node ? [" about ", named(node.label)] : ""),
    make("p", { class: "note" }, found.length
      ? `${plural(found.length, "point", "points")} on which sentences differ, whatever the filters hide.`
      : "No two sentences say the opposite of each other, or give different figures for the same."),
    ...found.map(disputeCard)));
}

function disputeCard({ kind, facts }: Dispute): HTMLElement {
  const first = facts[0]!;
  const title = kind === "opposite"
    ? [named(nodeAt(first.s).label), make("i", {}, ` ${first.rel} `), named(nodeAt(first.o).label), "?"]
    : [named(nodeAt(first.s).label), make("i", {}, ` ${first.rel} `), "…?"];
  const date = (fact: Fact): string => sourceOf(fact.quotes[0]!)?.date ?? "";
  return make("section", { class: "dispute" }, make("h3", {}, title),
    make("div", { class: "sides" }, [...facts].sort((a, b) => (date(a) < date(b) ? -1 : 1)).map((fact) =>
      make("div", { class: "side" },
        make("p", { class: "measure" }, statusChip(fact),
          kind === "values" ? make("strong", {}, named(nodeAt(fact.o).label)) : null,
          button({ class: "link", onclick: () => chooseFact(fact) }, "open")),
        fact.quotes.map((quote) => make("blockquote", { class: "quote" }, marked(quote), make("footer", {}, origin(quote))))))));
}
