// Timeline: dated facts in their order, of the chosen entity or of all.

import { button, make, named } from "./dom.ts";
import { graph, sourceOf } from "./graph.ts";
import { sayingOf, statusChip } from "./quotes.ts";
import { chooseFact } from "./show.ts";
import { seen, state } from "./state.ts";
import { dateText, plural } from "./text.ts";
import type { Fact, Quote } from "./types.ts";

const AT_FIRST = 300;
let mostMoments = AT_FIRST;

export interface Moment {
  day: string;
  said: boolean; // the sentence itself tells the day; otherwise it is the article's
  fact: Fact;
  quote: Quote;
}

// When facts happened, as their sentences say, or else when they were written about; earliest first.
export function momentsOf(facts: Iterable<Fact>, dateOf: (quote: Quote) => string): Moment[] {
  const moments: Moment[] = [];
  for (const fact of facts) {
    const days = new Set<string>();
    for (const quote of fact.quotes) {
      const said = /^\d{4}/.test(quote.when ?? "");
      const day = (said ? quote.when! : dateOf(quote)).slice(0, 10);
      if (!day || days.has(day)) continue;
      days.add(day);
      moments.push({ day, said, fact, quote });
    }
  }
  return moments.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.fact.index - b.fact.index));
}

export function showTimeline(home: HTMLElement): void {
  const node = state.chosen?.node;
  const facts = node ? graph.factsOf(node).filter((fact) => seen.facts.has(fact)) : seen.facts;
  const moments = momentsOf(facts, (quote) => sourceOf(quote)?.date ?? "");
  const days = new Map<string, Moment[]>();
  for (const moment of moments.slice(0, mostMoments)) days.set(moment.day, [...(days.get(moment.day) ?? []), moment]);
  home.replaceChildren(make("div", { class: "reading", tabindex: "0", role: "region", "aria-label": "Timeline" },
    make("h2", {}, "Timeline", node ? [" of ", named(node.label)] : " of everything"),
    make("p", { class: "note" }, moments.length
      ? `${plural(moments.length, "dated fact", "dated facts")}, earliest first${moments.length > mostMoments ? `; the first ${mostMoments} are shown` : ""}. The day is the one the sentence tells, or else the article's.`
      : "No fact that passes the filters has a date."),
    make("ol", { class: "timeline" }, [...days].map(([day, each]) => make("li", {}, make("h3", {}, dateText(day)),
      make("ul", {}, each.map(({ fact, said }) => make("li", {},
        button({ class: "link", onclick: () => chooseFact(fact) },
          ...sayingOf(fact)),
        " ", statusChip(fact), said ? "" : " (written that day)")))))),
    moments.length > mostMoments
      ? button({ id: "more-moments", onclick: () => { mostMoments += AT_FIRST; showTimeline(home); } }, "Show later ones")
      : null));
}
