// The view as a link: what is chosen, which view is open, what is switched off. Whoever has state
// of its own registers how it is written and read.

import { lineId } from "./file_graph.ts";
import { graph, nodeAt } from "./graph.ts";
import { state } from "./state.ts";
import type { Facet } from "./state.ts";
import { startingFilters } from "./seen.ts";
import type { Chosen } from "./types.ts";

export interface Hashed {
  read(link: URLSearchParams): void;
  write(link: URLSearchParams): void;
}

const FACET_NAMES: Record<Facet, string> = {
  cls: "hide-class", status: "hide-status", rel: "hide-relation", src: "hide-source", speaker: "hide-speaker",
};
const KEPT = new Set<string>(["graph", "facts"]);
const registered: Hashed[] = [];
let listening = false;

export const addHashed = (hashed: Hashed): number => registered.push(hashed);
export const allowView = (name: string): unknown => KEPT.add(name);
export const listen = (): void => void (listening = true);

export function linkNow(): string {
  const link = new URLSearchParams();
  const { node, line } = state.chosen ?? {};
  if (node) link.set("entity", node.id);
  if (line) for (const end of [line.from, line.to]) link.append("between", nodeAt(end).id);
  if (state.view !== "graph") link.set("view", state.view);
  for (const [facet, name] of Object.entries(FACET_NAMES)) {
    for (const value of [...state.off[facet as Facet]].sort()) link.append(name, value);
  }
  if (state.least) link.set("confidence", String(state.least));
  if (state.from) link.set("from", state.from);
  if (state.to) link.set("to", state.to);
  if (state.colour !== "class") link.set("colour", state.colour);
  if (state.theme !== "system") link.set("theme", state.theme);
  if (state.only !== null) link.set("only", nodeAt(state.only).id);
  for (const [name, set] of [["add", state.added], ["gone", state.gone]] as const) {
    for (const index of [...set].sort((a, b) => a - b)) link.append(name, nodeAt(index).id);
  }
  for (const hashed of registered) hashed.write(link);
  link.append("v", "1");
  return `#${link}`;
}

// Keep the address up to date; a step on the trail is one that the browser can go back from.
export function writeHash(step: number | null = null): void {
  if (!listening) return;
  try {
    if (step === null) history.replaceState(history.state, "", linkNow());
    else history.pushState({ step }, "", linkNow());
  } catch {
    // Some viewers show a page without letting it have an address.
  }
}

// Read the link the page was opened with; what it names and is not here is passed over.
export function readHash(): void {
  const link = new URLSearchParams(location.hash.slice(1));
  startingFilters();
  if (link.has("v")) {
    for (const [facet, name] of Object.entries(FACET_NAMES)) state.off[facet as Facet] = new Set(link.getAll(name));
  }
  const number = Number(link.get("confidence"));
  state.least = number > 0 && number <= 100 ? Math.round(number) : 0;
  for (const end of ["from", "to"] as const) {
    const month = link.get(end) ?? "";
    state[end] = /^\d{4}(-\d\d)?$/.test(month) ? month : "";
  }
  state.colour = link.get("colour") === "group" ? "group" : "class";
  const theme = link.get("theme");
  state.theme = theme === "dark" || theme === "light" ? theme : "system";
  state.view = KEPT.has(link.get("view") ?? "") ? link.get("view")! : "graph";
  state.only = graph.byIri.get(link.get("only") ?? "")?.index ?? null;
  state.added = indexesOf(link.getAll("add"));
  state.gone = indexesOf(link.getAll("gone"));
  state.chosen = chosenIn(link);
  for (const hashed of registered) hashed.read(link);
}

const indexesOf = (iris: string[]): Set<number> =>
  new Set(iris.flatMap((iri) => graph.byIri.get(iri)?.index ?? []));

function chosenIn(link: URLSearchParams): Chosen {
  const node = graph.byIri.get(link.get("entity") ?? "");
  if (node) return { node };
  const [from, to] = link.getAll("between").map((iri) => graph.byIri.get(iri));
  const line = from && to && graph.lines.get(lineId(from.index, to.index));
  return line ? { line } : null;
}
