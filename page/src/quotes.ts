// The sentences behind a fact, with its subject and object marked in each.

import { button, linkTo, make, named } from "./dom.ts";
import type { Child } from "./dom.ts";
import { graph, isBare, nodeAt, sourceOf } from "./graph.ts";
import { chooseNode } from "./show.ts";
import { amountText, dateText, percent, plural } from "./text.ts";
import type { Entity, Fact, Quote } from "./types.ts";

export interface Piece {
  text: string;
  role: "subject" | "object" | null;
}

// A sentence in pieces, by what each is. Spans count characters, not the half-characters that
// strings of the browser are made of.
export function piecesOf(text: string, subject?: [number, number], object?: [number, number]): Piece[] {
  const letters = [...text];
  const cuts = [0, letters.length, ...(subject ?? []), ...(object ?? [])].sort((a, b) => a - b);
  const has = (span: [number, number] | undefined, start: number, end: number): boolean =>
    span !== undefined && span[0] <= start && end <= span[1];
  return cuts.slice(1).flatMap((end, index): Piece[] => {
    const start = cuts[index]!;
    if (start >= end) return [];
    const role = has(subject, start, end) ? "subject" : has(object, start, end) ? "object" : null;
    return [{ text: letters.slice(start, end).join(""), role }];
  });
}

export function marked(quote: Quote, subject = "subject"): HTMLElement {
  return make("p", { dir: "auto" }, piecesOf(quote.text ?? "", quote.s, quote.o).map(({ text, role }) =>
    role ? make("mark", { class: role, title: role === "subject" ? subject : role }, text) : text));
}

const nodeLink = (index: number): HTMLElement =>
  button({ class: "link", onclick: () => chooseNode(nodeAt(index)) }, named(nodeAt(index).label));

// A fact as it reads: who does what to whom, or only who does what.
export const sayingOf = (fact: Fact, name = (node: Entity): string => node.label): Child[] => [
  named(name(nodeAt(fact.s))), make("i", {}, ` ${fact.rel}${isBare(fact) ? "" : " "}`), isBare(fact) ? null : named(name(nodeAt(fact.o))),
];

export function quoteCard(quote: Quote): HTMLElement {
  const parts: Child[][] = [];
  if (quote.speaker !== undefined) parts.push(["said by ", nodeLink(quote.speaker)]);
  else if (quote.speakerText) parts.push(["said by ", named(quote.speakerText)]);
  if (quote.when) parts.push([`when: ${dateText(quote.when)}`]);
  if (quote.where !== undefined) parts.push(["where: ", nodeLink(quote.where)]);
  if (quote.amount) parts.push([`amount: ${amountText(quote.amount)}`]);
  for (const words of quote.also ?? []) parts.push([named(words)]);
  if (quote.derived) parts.push([derivedText(quote.derived)]);
  return make("blockquote", { class: "quote" },
    quote.text ? marked(quote) : make("p", {}, make("em", {}, "The sentence is not stored.")),
    parts.length ? make("p", { class: "circumstances" }, ...spaced(parts)) : null,
    make("footer", {}, ...origin(quote)), paragraph(quote));
}

// Where a sentence stands: article with its link, publisher, author, date.
export function origin(quote: Quote): Child[] {
  const source = sourceOf(quote);
  if (!source) return [];
  return [linkTo(source.url, source.title ?? "Untitled"),
    ...[source.publisher, source.author, dateText(source.date ?? "")]
      .filter((each): each is string => Boolean(each)).flatMap((each) => [" · ", named(each)])];
}

// The paragraph of the article that the sentence stands in, where there is more of it.
function paragraph(quote: Quote): HTMLElement | null {
  const { before, after } = graph.around(quote);
  if (!before.trim() && !after.trim()) return null;
  return make("details", { class: "around" }, make("summary", {}, "The paragraph around it"),
    make("p", { dir: "auto" }, before, make("strong", {}, quote.text ?? ""), after));
}

const spaced = (parts: Child[][]): Child[] => parts.flatMap((part, index) => (index ? [" · ", ...part] : part));

function derivedText(step: string): string {
  return step === "owner" ? "follows, as the thing spoken of belongs to it" : `follows by: ${step}`;
}

export function statusChip(fact: Fact): HTMLElement {
  return make("span", { class: `chip ${fact.sure ? "sure" : "unsure"}` }, fact.status);
}

// Where in a sentence a claim can stand, for a reader; kg's grammar has the names.
const CONSTRUCTIONS: Record<string, string> = {
  main: "a main clause", apposition: "an apposition", content: "what somebody says or thinks", possessive: "a possessive",
  relative: "a relative clause", coordination: "a list", infinitive: "an infinitive", adverbial: "a subordinate clause",
  passive: "a passive", copula: "a sentence with a form of “to be”", title: "a title before a name", participle: "a participle",
  event: "a noun that names an event", gerund: "a gerund", existential: "a sentence with “there is”", place: "a place beside a name",
};

// Why a fact has its confidence, in words.
export function whyText(fact: Fact): string[] {
  const best = [...fact.quotes].sort((a, b) => (b.conf ?? 0) - (a.conf ?? 0))[0];
  const reasons = [];
  const articles = new Set(fact.quotes.map((quote) => quote.src)).size;
  if (best?.how) {
    const place = CONSTRUCTIONS[best.how] ?? `the turn of phrase “${best.how}”`;
    reasons.push(`It was read from ${place}. The confidence is the share of facts read from such sentences that are right.`);
  }
  if (best?.derived) reasons.push("No sentence says it in so many words: it follows from one.");
  if (fact.quotes.length > 1) {
    reasons.push(`The surest of ${plural(fact.quotes.length, "sentence", "sentences")} in ${plural(articles, "article", "articles")} counts: ${
      [...fact.quotes].map((quote) => percent(quote.conf ?? 1)).join(", ")}.`);
  } else reasons.push("One sentence says so.");
  if (!fact.sure) reasons.push(`It is ${fact.status}, so it is no edge of the graph: the confidence is that the sentence was read rightly.`);
  return reasons;
}

export function factCard(fact: Fact): HTMLElement {
  const count = plural(fact.quotes.length, "sentence", "sentences");
  return make("section", { class: "fact" },
    make("h3", {}, ...sayingOf(fact)),
    make("p", { class: "measure" }, statusChip(fact),
      make("meter", { min: "0", max: "1", value: String(fact.conf), "aria-hidden": "true" }),
      `confidence ${percent(fact.conf)} · ${count}`),
    make("details", { class: "why" }, make("summary", {}, "Why this confidence"),
      make("ul", {}, whyText(fact).map((reason) => make("li", {}, reason)))),
    ...graph.evidence(fact).map(quoteCard));
}
