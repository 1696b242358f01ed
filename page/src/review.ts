// Review: doubtful joins, with sentences of both sides; decisions go home as a file.

import { button, make, named, save } from "./dom.ts";
import { entities, graph } from "./graph.ts";
import { addHashed } from "./hash.ts";
import { marked, origin } from "./quotes.ts";
import { chooseNode } from "./show.ts";
import { state } from "./state.ts";
import { folded, plural } from "./text.ts";
import type { Entity, Quote } from "./types.ts";

export type Decision = "confirm" | "reject";

export interface Join {
  key: string;
  node: Entity;
  text: string;
  reason: string;
  times: number;
}

const MOST_JOINS = 100;
const decisions = new Map<string, Decision>();

// Joins of words that are not the entity's own name, the furthest from it first; words that stand
// for several entities, as "she" does, come last, as no one answer is right for them.
export function doubtfulJoins(nodes: Entity[]): Join[] {
  const owners = new Map<string, Set<Entity>>();
  for (const node of nodes) {
    for (const [text] of node.joins) owners.set(folded(text), (owners.get(folded(text)) ?? new Set()).add(node));
  }
  const shared = ({ text }: Join): number => Number(owners.get(folded(text))!.size > 1);
  const far = ({ node, text }: Join): number => {
    const [name, words] = [folded(node.label), new Set(folded(text).split(/\s+/))];
    return name.split(/\s+/).filter((word) => words.has(word)).length / Math.max(1, words.size);
  };
  return nodes
    .flatMap((node) => node.joins
      .filter(([text]) => folded(text) !== folded(node.label))
      .map(([text, reason, times]): Join => ({ key: `${node.id} ${text}`, node, text, reason, times })))
    .sort((a, b) => shared(a) - shared(b) || far(a) - far(b) || b.node.rank - a.node.rank || (a.key < b.key ? -1 : 1));
}

// One line a decision, as JSON: what words, for what entity, and whether that was right.
export function decisionsText(joins: Join[], decided: Map<string, Decision>): string {
  return joins
    .flatMap(({ key, node, text, reason }) => {
      const decision = decided.get(key);
      return decision ? [`${JSON.stringify({ entity: node.id, label: node.label, text, reason, decision })}\n`] : [];
    }).join("");
}

// Sentences in which an entity is called by these words.
export function sentencesWith(node: Entity, words: string, most = 2): Quote[] {
  const found = new Map<string, Quote>();
  for (const fact of node.facts) {
    for (const quote of fact.quotes) {
      const span = fact.s === node.index ? quote.s : quote.o;
      if (!quote.text || !span) continue;
      const named = [...quote.text].slice(...span).join("");
      if (folded(named) === folded(words)) found.set(quote.text, quote);
    }
  }
  return [...found.values()].slice(0, most);
}

export function showReview(home: HTMLElement): void {
  const node = state.chosen?.node;
  const all = doubtfulJoins(entities());
  const joins = (node ? all.filter((join) => join.node === node) : all).slice(0, MOST_JOINS);
  const count = make("span", { role: "status", id: "review-count" });
  const download = button({ id: "review-save", onclick: () => save("review.jsonl", "application/jsonl", decisionsText(all, decisions)) },
    "Download decisions");
  const tell = (): void => {
    count.textContent = `${plural(decisions.size, "decision", "decisions")} of ${all.length}`;
    download.disabled = decisions.size === 0;
  };
  tell();
  home.replaceChildren(make("div", { class: "reading", tabindex: "0", role: "region", "aria-label": "Review" },
    make("h2", {}, "Review", node ? [" of ", named(node.label)] : ""),
    make("p", { class: "note" }, joins.length
      ? "Words that were taken for an entity, the least alike first, and last those that may mean several. Say which are right; the file keeps a line for each decision."
      : "Nothing was joined that does not bear the same name."),
    make("div", { class: "bar" }, count, download),
    ...joins.map((join) => joinCard(join, tell))));
}

function joinCard(join: Join, changed: () => void): HTMLElement {
  const { node, text, reason, times, key } = join;
  const choice = (decision: Decision, title: string): HTMLElement => {
    const pressed = button({
      "aria-pressed": String(decisions.get(key) === decision),
      onclick: () => {
        if (decisions.get(key) === decision) decisions.delete(key);
        else decisions.set(key, decision);
        for (const each of pressed.parentElement!.children) {
          each.setAttribute("aria-pressed", String(each === pressed && decisions.has(key)));
        }
        changed();
      },
    }, title);
    return pressed;
  };
  const side = (words: string): HTMLElement => {
    const quotes = sentencesWith(node, words);
    return make("div", { class: "side" }, make("h4", {}, "“", named(words), "”"),
      quotes.length
        ? quotes.map((quote) => make("blockquote", { class: "quote" }, marked(quote), make("footer", {}, origin(quote))))
        : make("p", { class: "note" }, "No fact's sentence uses these words as its subject or object."));
  };
  return make("section", { class: "dispute" },
    make("h3", {}, "Is “", named(text), "” ", button({ class: "link", onclick: () => chooseNode(node) }, named(node.label)), "?"),
    make("p", { class: "note" }, `${reason}${times > 1 ? ` (${times} times)` : ""}`),
    make("div", { class: "actions", role: "group", "aria-label": "Decision" }, choice("confirm", "Right"), choice("reject", "Wrong")),
    make("div", { class: "sides" }, side(text), side(node.label)));
}

// Decisions are part of the link, as all that the reader did.
export function startReview(): void {
  addHashed({
    write(link) {
      for (const [key, decision] of [...decisions].sort()) link.append(decision, key);
    },
    read(link) {
      decisions.clear();
      const known = new Set(doubtfulJoins(graph.nodes).map(({ key }) => key));
      for (const decision of ["confirm", "reject"] as const) {
        for (const key of link.getAll(decision)) if (known.has(key)) decisions.set(key, decision);
      }
    },
  });
}
