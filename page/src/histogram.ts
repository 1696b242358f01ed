// How much was said when: a bar for each month, and two thumbs that say from when to when.

import { find, make, vector } from "./dom.ts";
import { graph, sourceOf } from "./graph.ts";
import { state } from "./state.ts";
import { monthText, plural } from "./text.ts";

const MOST_BINS = 120; // more months than this are shown as years

export interface Bin {
  when: string;
  count: number;
}

// The months (or years, if there are too many) between the first date and the last, in order,
// those without a sentence included.
export function binsOf(dates: string[]): Bin[] {
  const months = dates.filter((date) => /^\d{4}-\d\d/.test(date)).map((date) => date.slice(0, 7)).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
  const end = Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - 1;
  const yearly = end - start >= MOST_BINS;
  const name = (month: number): string => {
    const year = String(Math.floor(month / 12)).padStart(4, "0");
    return yearly ? year : `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
  };
  const counts = new Map<string, number>();
  for (let month = start; month <= end; month += 1) counts.set(name(month), 0);
  for (const month of months) {
    const key = yearly ? month.slice(0, 4) : month;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([when, count]) => ({ when, count }));
}

let bins: Bin[] = [];
let bars: SVGElement[] = [];
let thumbs: HTMLInputElement[] = [];

const last = (when: string): string => (when.length === 4 ? `${when}-12` : when);

function range(): [number, number] {
  const from = bins.findIndex((bin) => last(bin.when) >= state.from);
  const to = bins.findLastIndex((bin) => !state.to || bin.when <= state.to);
  return [Math.max(0, from), Math.max(0, to)];
}

export function startHistogram(changed: () => void): void {
  bins = binsOf(graph.facts.flatMap((fact) => fact.quotes.map((quote) => sourceOf(quote)?.date ?? "")));
  find("#time").hidden = bins.length < 2;
  if (bins.length < 2) return;
  const most = Math.max(...bins.map((bin) => bin.count));
  const picture = vector("svg", { viewBox: `0 0 ${bins.length * 10} 30`, preserveAspectRatio: "none", "aria-hidden": "true" });
  bars = bins.map(({ count }, index) =>
    vector("rect", { x: index * 10 + 1, width: 8, y: 30 - (29 * count) / most, height: (29 * count) / most }));
  picture.append(...bars);
  thumbs = ["From", "To"].map((label, end) =>
    make("input", {
      type: "range", min: 0, max: bins.length - 1, step: 1, "aria-label": `${label} month`,
      oninput: () => slide(end, changed),
    }));
  find("#time").replaceChildren(make("div", { class: "bars" }, picture as unknown as Node, ...thumbs),
    make("output", { id: "time-text" }));
}

function slide(end: number, changed: () => void): void {
  const [low = 0, high = 0] = thumbs.map((thumb) => Number(thumb.value)).sort((a, b) => a - b);
  if (Number(thumbs[0]!.value) > Number(thumbs[1]!.value)) thumbs[end]!.value = thumbs[1 - end]!.value;
  const [from, to] = end === 0 ? [Number(thumbs[0]!.value), high] : [low, Number(thumbs[1]!.value)];
  state.from = from === 0 ? "" : bins[from]!.when;
  state.to = to === bins.length - 1 ? "" : last(bins[to]!.when);
  changed();
}

export function showHistogram(): void {
  if (bins.length < 2) return;
  const [from, to] = range();
  bars.forEach((bar, index) => bar.setAttribute("class", index >= from && index <= to ? "on" : "off"));
  [from, to].forEach((place, end) => {
    thumbs[end]!.value = String(place);
    thumbs[end]!.setAttribute("aria-valuetext", monthText(bins[place]!.when));
  });
  const count = bins.slice(from, to + 1).reduce((sum, bin) => sum + bin.count, 0);
  const span = from === to ? monthText(bins[from]!.when) : `${monthText(bins[from]!.when)} – ${monthText(bins[to]!.when)}`;
  find("#time-text").textContent = `${span}, ${plural(count, "sentence", "sentences")}`;
}
