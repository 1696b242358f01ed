// Where the reader has been: a list with a place in it, kept in step with the browser's own.

import { button, find, make, named } from "./dom.ts";
import { isTruth, nodeAt } from "./graph.ts";
import type { Chosen } from "./types.ts";

const LONGEST = 200;

export const trail: { steps: Chosen[]; place: number } = { steps: [null], place: 0 };

// Note a step; what lay ahead of it is forgotten, as in any browser. Returns its place.
export function visited(chosen: Chosen): number {
  trail.steps = [...trail.steps.slice(0, trail.place + 1), chosen].slice(-LONGEST);
  trail.place = trail.steps.length - 1;
  return trail.place;
}

export function nameOf(chosen: Chosen): string {
  if (chosen?.node) return chosen.node.label;
  if (chosen?.line) {
    return [chosen.line.from, chosen.line.to].map(nodeAt).filter((node) => !isTruth(node)).map(({ label }) => label).join(" – ");
  }
  return "Start";
}

// Back and forward, and the last few places in between.
export function trailBar(go: (place: number) => void): HTMLElement {
  const { steps, place } = trail;
  const arrow = (label: string, sign: string, to: number): HTMLElement =>
    button({ class: "icon", "aria-label": label, title: label, disabled: to < 0 || to >= steps.length, onclick: () => go(to) }, sign);
  const first = Math.max(0, place - 3);
  return make("nav", { id: "trail", "aria-label": "Where you have been" },
    arrow("Back", "‹", place - 1), arrow("Forward", "›", place + 1),
    make("ol", {}, steps.slice(first, place + 1).map((step, index) =>
      make("li", {}, first + index === place
        ? make("span", { "aria-current": "step" }, named(nameOf(step)))
        : button({ class: "link", onclick: () => go(first + index) }, named(nameOf(step)))))));
}

export function startTrail(go: (place: number) => void): void {
  addEventListener("keydown", (event) => {
    if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    const to = trail.place + (event.key === "ArrowLeft" ? -1 : 1);
    if (to < 0 || to >= trail.steps.length || find("#panel").hidden) return;
    event.preventDefault();
    go(to);
  });
}
