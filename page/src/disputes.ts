// Disputes: where sentences say the opposite of one another, name two where there can be one, or
// give different figures for one thing.

import { button, make, named } from "./dom.ts";
import { graph, nodeAt, sourceOf } from "./graph.ts";
import { marked, origin, sayingOf, statusChip } from "./quotes.ts";
import { chooseFact } from "./show.ts";
import { state } from "./state.ts";
import { dateText, plural } from "./text.ts";
import type { Entity, Fact, Graph } from "./types.ts";

export interface Dispute {
  kind: "opposite" | "objects" | "subjects" | "figures";
  facts: Fact[];
}

const NEGATED = "negated";
const STATED = new Set(["asserted", "reported"]);

const WHY: Record<Dispute["kind"], string> = {
  opposite: "Said and denied.",
  objects: "Only one can be right at a time.",
  subjects: "Only one can be right at a time.",
  figures: "Different figures.",
};

// Opposite: the same is said with a plain status and denied. Objects, subjects: several, where the
// ontology says that there is one at a time. Figures: one subject and relation has several amounts
// of one sort, and no article gives them all. Whatever the filters say.
export function disputesOf({ facts, nodes, single, sole }: Graph): Dispute[] {
  const stated = facts.filter((fact) => STATED.has(fact.status));
  const opposite = groupBy(facts.filter((fact) => fact.sure || fact.status === NEGATED), (fact) => `${fact.s} ${fact.property} ${fact.o}`)
    .filter((group) => group.some((fact) => fact.status === NEGATED) && group.some((fact) => fact.sure));
  const objects = groupBy(stated.filter((fact) => single.has(fact.property)), (fact) => `${fact.s} ${fact.property}`);
  const subjects = groupBy(stated.filter((fact) => sole.has(fact.property)), (fact) => `${fact.o} ${fact.property}`);
  const amounts = stated.filter((fact) => nodes[fact.o]!.cls === "Value" && !single.has(fact.property));
  const figures = groupBy(amounts, (fact) => `${fact.s} ${fact.property} ${sortOf(nodes[fact.o]!)}`);
  return [
    ...opposite.map((group): Dispute => ({ kind: "opposite", facts: group })),
    ...objects.map((group): Dispute => ({ kind: "objects", facts: rivals(group, "o") })),
    ...subjects.map((group): Dispute => ({ kind: "subjects", facts: rivals(group, "s") })),
    ...figures.filter(isSplit).map((group): Dispute => ({ kind: "figures", facts: rivals(group, "o") })),
  ].filter((dispute) => dispute.facts.length > 1);
}

// What sort of value it is: its datatype, and the words beside its number, which are its unit.
const sortOf = (value: Entity): string =>
  `${value.id.slice(value.id.lastIndexOf("^^"))} ${value.label.replace(/[\d.,\s]+/g, " ").trim().toLowerCase()}`;

// Whether two facts stand in no article together.
function isSplit(group: Fact[]): boolean {
  const articles = group.map((fact) => new Set(fact.quotes.map((quote) => quote.src)));
  return articles.some((one, place) => articles.some((other, next) => next > place && ![...one].some((each) => other.has(each))));
}

// The facts that another one of the group speaks against: it names something else for the same time.
function rivals(group: Fact[], end: "s" | "o"): Fact[] {
  const times = group.map((fact) => fact.quotes.map((quote) => quote.when ?? ""));
  return group.filter((fact, place) => group.some((other, next) => fact[end] !== other[end] &&
    times[place]!.some((one) => times[next]!.some((two) => atOneTime(one, two)))));
}

// Times that a sentence tells are one if the shorter is part of the longer: March 2026 is in 2026.
// Where a sentence tells none, nothing says that they differ.
const atOneTime = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

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
      : "No two sentences contradict each other."),
    ...found.map(disputeCard)));
}

const daysOf = (fact: Fact): string[] =>
  fact.quotes.map((quote) => sourceOf(quote)?.date?.slice(0, 10) ?? "").filter(Boolean).sort();

function disputeCard({ kind, facts }: Dispute): HTMLElement {
  const first = facts[0]!;
  const [subject, object] = [named(nodeAt(first.s).label), named(nodeAt(first.o).label)];
  const days = [...new Set(facts.flatMap(daysOf))].sort();
  const later = kind !== "opposite" && days.length > 1
    ? ` Written between ${dateText(days[0]!)} and ${dateText(days.at(-1)!)}.` : "";
  return make("section", { class: "dispute" },
    make("h3", {}, ...(kind === "opposite" ? sayingOf(first)
      : [kind === "subjects" ? "…" : subject, make("i", {}, ` ${first.rel} `), kind === "subjects" ? object : "…"]), "?"),
    make("p", { class: "note" }, WHY[kind] + later),
    make("div", { class: "sides" }, [...facts].sort((a, b) => ((daysOf(a)[0] ?? "") < (daysOf(b)[0] ?? "") ? -1 : 1)).map((fact) =>
      make("div", { class: "side" },
        make("p", { class: "measure" }, statusChip(fact),
          kind === "opposite" ? null : make("strong", {}, named(nodeAt(kind === "subjects" ? fact.s : fact.o).label)),
          button({ class: "link", onclick: () => chooseFact(fact) }, "open")),
        fact.quotes.map((quote) => make("blockquote", { class: "quote" }, marked(quote), make("footer", {}, origin(quote))))))));
}
