// Search: names and other names, from the first letter on, with arrows and Enter.

import { find, make, named } from "./dom.ts";
import { graph } from "./graph.ts";
import { canvasHome } from "./network.ts";
import { className, nodeIcon } from "./shapes.ts";
import { chooseNode } from "./show.ts";
import { state } from "./state.ts";
import { folded, shorten } from "./text.ts";
import type { Entity } from "./types.ts";
import { showView } from "./views.ts";

const MOST_HITS = 10;
let hits: Entity[] = [];
let picked = 0;
let waitingFor: ((node: Entity) => void) | null = null;

const query = (): HTMLInputElement => find<HTMLInputElement>("#query");

// Give the next entity that is found to somebody else, such as the end of a path; null forgets it.
export function findFor(taker: ((node: Entity) => void) | null): void {
  waitingFor = taker;
  if (taker) query().focus();
}

function search(): void {
  hits = graph.search(query().value, MOST_HITS);
  picked = 0;
  showHits();
}

function showHits(open: boolean = query().value.trim() !== ""): void {
  const list = find("#hits");
  list.hidden = !open;
  query().setAttribute("aria-expanded", String(open));
  const options = hits.map((node, place) =>
    make("li", {
      role: "option", id: `hit-${place}`, "aria-selected": String(place === picked),
      onmousedown: (event: Event) => event.preventDefault(),
      onclick: () => take(node),
    }, nodeIcon(node), make("span", { class: "what" }, named(node.label), ...alias(node)), make("small", {}, className(node.cls))));
  list.replaceChildren(...(options.length ? options
    : [make("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing found")]));
  if (options.length && open) query().setAttribute("aria-activedescendant", `hit-${picked}`);
  else query().removeAttribute("aria-activedescendant");
}

// The other name that was found, if it was not the label.
function alias(node: Entity): Node[] {
  const wanted = folded(query().value.trim());
  if (folded(node.label).includes(wanted)) return [];
  const found = node.also.find((name) => folded(name).includes(wanted));
  return found ? [make("span", { class: "alias" }, " “", named(shorten(found, 40)), "”")] : [];
}

function take(node: Entity): void {
  query().value = "";
  hits = [];
  showHits(false);
  if (waitingFor) return waitingFor(node);
  if (state.view !== "graph") showView("graph");
  chooseNode(node);
  canvasHome.focus({ preventScroll: true });
}

export function startSearch(): void {
  query().addEventListener("input", search);
  query().addEventListener("blur", () => showHits(false));
  query().addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const hit = hits[picked];
    if (step && hits.length) {
      event.preventDefault();
      picked = (picked + step + hits.length) % hits.length;
      showHits();
      find(`#hit-${picked}`).scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && hit) {
      take(hit);
    } else if (event.key === "Escape") {
      query().value = "";
      showHits(false);
      canvasHome.focus({ preventScroll: true });
    }
  });
}
