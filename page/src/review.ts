// Review: joins in doubt, those that kg made and those decided on, with sentences of both sides;
// decisions go home as the file that `kg review` and every build read.

import { candidateKey, decisionsText, verdictOf } from "./decisions.ts";
import type { Said, Verdict } from "./decisions.ts";
import { button, make, named, save } from "./dom.ts";
import { graph, nodeAt } from "./graph.ts";
import { addHashed, writeHash } from "./hash.ts";
import { marked, origin } from "./quotes.ts";
import { className } from "./shapes.ts";
import { chooseNode } from "./show.ts";
import { state } from "./state.ts";
import { plural } from "./text.ts";
import type { Candidate, Thing } from "./types.ts";

type Pile = "open" | "automatic" | "decided";

const PILES: [Pile, string, string][] = [
  ["open", "In doubt", "These may be one thing or two: nothing was joined. The likeliest come first."],
  ["automatic", "Joined by kg", "These were taken for one thing. Say where that is wrong; the least sure come first."],
  ["decided", "Decided before", "The graph was built with these decisions. Press again what is pressed to take one back."],
];
const AT_ONCE = 25;

const said = new Map<string, Said>();
let pile: Pile | null = null;
let most = AT_ONCE;

export function pileOf(candidate: Candidate): Pile {
  return candidate.state === "open" || candidate.state === "automatic" ? candidate.state : "decided";
}

// What the pile holds: doubts and decisions as `kg review` lists them, joins from the least sure on.
export function piled(candidates: readonly Candidate[], wanted: Pile): Candidate[] {
  const found = candidates.filter((candidate) => pileOf(candidate) === wanted);
  return wanted === "automatic" ? found.sort((a, b) => a.score - b.score) : found;
}

export function showReview(home: HTMLElement): void {
  const node = state.chosen?.node;
  const about = node
    ? graph.candidates.filter(({ left, right }) => left.node === node.index || right.node === node.index)
    : graph.candidates;
  const open = pile ?? PILES.find(([name]) => piled(about, name).length)?.[0] ?? "open";
  const found = piled(about, open);
  const count = make("span", { role: "status", id: "review-count" });
  const download = button({ id: "review-save", onclick: () => save("decisions.jsonl", "application/jsonl", decisionsText(graph.candidates, said)) },
    "Download decisions");
  const tell = (): void => {
    count.textContent = said.size ? plural(said.size, "decision here", "decisions here") : "Nothing decided here yet";
    download.disabled = said.size === 0;
  };
  tell();
  home.replaceChildren(make("div", { class: "reading", tabindex: "0", role: "region", "aria-label": "Review" },
    make("h2", {}, "Review", node ? [" of ", named(node.label)] : ""),
    pileBar(open, about, home),
    make("p", { class: "note" }, found.length ? PILES.find(([name]) => name === open)![2] : "There is none of these."),
    make("div", { class: "bar" }, download, count),
    make("p", { class: "note" }, "The file holds all decisions, those made before among them: put it as ",
      make("code", {}, "decisions.jsonl"), " into the folder that kg built, and build again."),
    ...found.slice(0, most).map((candidate) => candidateCard(candidate, tell)),
    found.length > most
      ? button({ onclick: () => { most += AT_ONCE; showReview(home); } }, `Show more (${(found.length - most).toLocaleString("en")})`)
      : null));
}

function pileBar(open: Pile, about: readonly Candidate[], home: HTMLElement): HTMLElement {
  return make("div", { class: "actions piles", role: "group", "aria-label": "Which joins" }, PILES.map(([name, title]) =>
    button({
      "aria-pressed": String(name === open), "data-pile": name,
      onclick: () => {
        [pile, most] = [name, AT_ONCE];
        showReview(home);
        home.querySelector<HTMLElement>(`[data-pile=${name}]`)?.focus();
        writeHash();
      },
    }, `${title} (${piled(about, name).length.toLocaleString("en")})`)));
}

function candidateCard(candidate: Candidate, changed: () => void): HTMLElement {
  const { left, right, score, reason } = candidate;
  const choice = (verdict: Verdict, title: string): HTMLElement => button({
    "aria-pressed": String(verdictOf(candidate, said) === verdict),
    "data-verdict": verdict,
    onclick: ({ target }: Event & { target: HTMLElement }) => {
      decide(candidate, verdict);
      for (const each of target.parentElement!.children) {
        each.setAttribute("aria-pressed", String(each.getAttribute("data-verdict") === verdictOf(candidate, said)));
      }
      changed();
      writeHash();
    },
  }, title);
  return make("section", { class: "dispute" },
    make("h3", {}, "Is ", thingName(left), " the same as ", thingName(right), "?"),
    make("p", { class: "note" }, `Score ${score.toFixed(2)}: `, named(reason)),
    make("div", { class: "actions", role: "group", "aria-label": "Decision" },
      choice("same", "One thing"), choice("different", "Two things")),
    make("div", { class: "sides" }, thingSide(left), thingSide(right)));
}

// Pressed again, a decision is taken back: one of this page is forgotten, one of before is undone.
function decide(candidate: Candidate, verdict: Verdict): void {
  const key = candidateKey(candidate);
  const now = verdictOf(candidate, said);
  said.delete(key);
  const before = verdictOf(candidate, said);
  const wanted: Said = now === verdict ? "none" : verdict;
  if (wanted !== before) said.set(key, wanted);
}

const thingName = ({ id, label }: Thing): HTMLElement => make("q", {}, named(label ?? id));

function thingSide({ id, label, cls, node, quotes = [] }: Thing): HTMLElement {
  const entity = node === undefined ? null : nodeAt(node);
  return make("div", { class: "side" },
    make("h4", {}, named(label ?? id), cls ? ` · ${className(cls)}` : "",
      entity ? [" · ", button({ class: "link", onclick: () => chooseNode(entity) }, "in the graph as ", named(entity.label))] : null),
    quotes.length
      ? quotes.map((quote) => make("blockquote", { class: "quote" }, marked(quote, "its name"), make("footer", {}, origin(quote))))
      : make("p", { class: "note" }, label ? "No sentence of it is in the graph." : "No article of the graph speaks of it."));
}

// Decisions are part of the link, as all that the reader did.
export function startReview(): void {
  addHashed({
    write(link) {
      for (const [key, verdict] of [...said].sort()) link.append(`join-${verdict}`, key);
      if (pile) link.set("joins", pile);
    },
    read(link) {
      said.clear();
      const known = new Set(graph.candidates.map(candidateKey));
      for (const verdict of ["same", "different", "none"] as const) {
        for (const key of link.getAll(`join-${verdict}`)) if (known.has(key)) said.set(key, verdict);
      }
      pile = PILES.find(([name]) => name === link.get("joins"))?.[0] ?? null;
    },
  });
}
