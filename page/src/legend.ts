// The legend is the filter: what there is of each kind, how it looks, how often, and a box to tick.

import { button, find, make, named, narrow } from "./dom.ts";
import { graph } from "./graph.ts";
import { FACETS, startingFilters } from "./seen.ts";
import { classIcon, className, groupIcon } from "./shapes.ts";
import { state } from "./state.ts";
import type { Facet } from "./state.ts";
import { capital, shorten } from "./text.ts";

interface Section {
  facet: Facet;
  title: string;
  most?: number;
  fewest?: number;
  name?: (value: string) => string;
  sign?: (value: string) => Node;
}

const SECTIONS: Section[] = [
  { facet: "cls", title: "Classes", name: className, sign: classIcon },
  { facet: "status", title: "Status", name: capital, sign: statusSign },
  { facet: "rel", title: "Relations", most: 12 },
  { facet: "speaker", title: "Speakers", most: 6, fewest: 2 },
  { facet: "src", title: "Sources", most: 8, fewest: 2 },
];

const MOST_GROUPS = 10;
let redrawn: () => void = () => {};

function statusSign(status: string): HTMLElement {
  return make("span", { class: `sign ${graph.statuses.get(status) ? "sure" : "unsure"}`, "aria-hidden": "true" });
}

function counts(facet: Facet): [string, number][] {
  const fixed = facet === "status";
  const found = new Map<string, number>(fixed ? [...graph.statuses.keys()].map((value) => [value, 0]) : []);
  const add = (value: string): unknown => found.set(value, (found.get(value) ?? 0) + 1);
  if (facet === "cls") graph.nodes.filter((node) => node.facts.length).forEach((node) => add(node.cls));
  else graph.facts.forEach((fact) => FACETS[facet](fact).forEach(add));
  const rows = [...found].filter(([, count]) => count > 0);
  return fixed ? rows : rows.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

function section({ facet, title, most = Infinity, fewest = 1, name = String, sign }: Section): HTMLElement | null {
  const rows = counts(facet);
  if (rows.length < fewest) return null;
  const list = make("ul", {}, rows.map(([value, count], place) =>
    make("li", { hidden: place >= most && !state.off[facet].has(value) },
      make("label", { title: name(value) },
        tick(facet, value), sign ? sign(value) : null,
        make("span", { class: "what" }, named(name(value))),
        make("span", { class: "count" }, count.toLocaleString("en"))))));
  return make("fieldset", { "data-facet": facet }, make("legend", {}, title), list,
    rows.length > 3 ? wholesale(facet, title.toLowerCase(), rows.map(([value]) => value)) : null,
    rows.length > most ? showRest(list, rows.length) : null);
}

function tick(facet: Facet, value: string): HTMLInputElement {
  return make("input", {
    type: "checkbox", checked: !state.off[facet].has(value),
    onchange: ({ target }: Event & { target: HTMLInputElement }) => {
      if (target.checked) state.off[facet].delete(value);
      else state.off[facet].add(value);
      redrawn();
    },
  });
}

function wholesale(facet: Facet, what: string, values: string[]): HTMLElement {
  const set = (off: string[]) => () => {
    state.off[facet] = new Set(off);
    showLegend();
    redrawn();
    find(`#legend [data-facet=${facet}] .wholesale button`).focus();
  };
  return make("p", { class: "wholesale" },

    button({ class: "link", "aria-label": `All ${what}`, onclick: set([]) }, "all"),
    button({ class: "link", "aria-label": `None of the ${what}`, onclick: set(values) }, "none"));
}

function showRest(list: HTMLElement, count: number): HTMLElement {
  return button({
    class: "link",
    onclick: ({ target }: Event & { target: HTMLElement }) => {
      const rest = [...list.children].filter((row): row is HTMLElement => (row as HTMLElement).hidden);
      rest.forEach((row) => { row.hidden = false; });
      target.remove();
      rest[0]?.querySelector("input")?.focus();
    },
  }, `Show all ${count}`);
}

function confidenceSection(): HTMLElement {
  const text = (): string => `Confidence at least ${state.least} %`;
  const legend = make("legend", {}, text());
  return make("fieldset", {}, legend, make("input", {
    type: "range", id: "least", min: 0, max: 100, step: 5, value: state.least, "aria-label": "Confidence at least",
    "aria-valuetext": `${state.least} %`,
    oninput: ({ target }: Event & { target: HTMLInputElement }) => {
      state.least = Number(target.value);
      target.setAttribute("aria-valuetext", `${state.least} %`);
      legend.textContent = text();
      redrawn();
    },
  }));
}

function colourSection(): HTMLElement | null {
  if (graph.groups.length === 0) return null;
  const choice = (value: "class" | "group", text: string): HTMLElement => make("label", {}, make("input", {
    type: "radio", name: "colour", checked: state.colour === value,
    onchange: () => {
      state.colour = value;
      showLegend();
      redrawn();
      find<HTMLInputElement>("#legend input[name=colour]:checked").focus();
    },
  }), text);
  const members = (group: number): number => graph.nodes.filter((node) => node.group === group).length;
  return make("fieldset", { "data-facet": "colour" }, make("legend", {}, "Colour by"),
    make("div", { class: "choice" }, choice("class", "Class"), choice("group", "Community")),
    state.colour === "group"
      ? make("ul", {}, graph.groups.slice(0, MOST_GROUPS).map((name, group) => make("li", { class: "key" },
          groupIcon(group), make("span", { class: "what", title: name }, named(shorten(name, 60))),
          make("span", { class: "count" }, String(members(group))))))
      : null);
}

export function showLegend(): void {
  const reset = button({ id: "reset", onclick: () => { startingFilters(); showLegend(); redrawn(); } }, "Reset filters");
  const top = find("#legend").scrollTop;
  find("#legend").replaceChildren(
    button({ class: "icon phone close", "aria-label": "Close filters", onclick: () => openLegend(false) }, "×"),
    make("p", { class: "phone about" }, named(graph.title)),
    ...[...SECTIONS.slice(0, 2).map(section), confidenceSection(), ...SECTIONS.slice(2).map(section), colourSection()]
      .filter((each) => each !== null), reset);
  find("#legend").scrollTop = top;
}

export function openLegend(open: boolean): void {
  find("#legend").classList.toggle("open", open);
  find("#open-legend").setAttribute("aria-expanded", String(open));
  if (open) find("#legend .close").focus();
  else if (narrow()) find("#open-legend").focus();
}

export const legendIsOpen = (): boolean => find("#legend").classList.contains("open");

export function startLegend(changed: () => void): void {
  redrawn = changed;
  find("#open-legend").addEventListener("click", () => openLegend(!legendIsOpen()));
  find("main").addEventListener("pointerdown", () => {
    if (legendIsOpen()) openLegend(false);
  });
}
