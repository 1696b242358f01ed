import { beforeEach, expect, test } from "vitest";

import { graph, nodeAt } from "../src/graph.ts";
import { readHash } from "../src/hash.ts";
import { linkNow } from "../src/hash.ts";
import { hiddenNeighbours, look, passes, startingFilters, statusLine } from "../src/seen.ts";
import { seen, state } from "../src/state.ts";
import { nameOf, trail, visited } from "../src/trail.ts";
import { fact, sample } from "./sample.ts";

beforeEach(() => {
  sample([
    fact(0, 1), fact(0, 2, "possible"),
    fact(1, 2, "asserted", [{ text: "Bolt moves.", src: 1, speakerText: "a clerk", conf: 0.8 }]),
  ]);
  startingFilters();
  state.added.clear();
  state.chosen = null;
  [0, 1].forEach((index) => { Object.assign(nodeAt(index), { at: { x: index, y: 0 }, first: true }); });
});

const passing = (): number[] => graph.facts.filter(passes).map(({ index }) => index);

test("only what is sure is on at first", () => expect(passing()).toEqual([0, 2]));

test("filters by speaker, source, month, confidence and class", () => {
  state.off.speaker.add("a clerk");
  expect(passing()).toEqual([0]);
  startingFilters();
  state.off.src.add("The Ledger");
  expect(passing()).toEqual([2]);
  startingFilters();
  state.from = "2026-04";
  expect(passing()).toEqual([2]);
  state.to = "2026-04";
  expect(passing()).toEqual([]);
  startingFilters();
  state.least = 85;
  expect(passing()).toEqual([]);
  startingFilters();
  state.off.cls.add("Organization");
  expect(passing()).toEqual([]);
});

test("what has no place is counted as a hidden neighbour, values apart", () => {
  look();
  expect([...seen.nodes]).toEqual([0, 1]);
  expect(hiddenNeighbours(nodeAt(1)).map((node) => node.label)).toEqual(["Łódź"]);
  expect(seen.more.get(0)).toBe(0);
  expect(statusLine()).toBe("2 of 3 entities, 2 of 3 facts");
});

test("what is hidden is gone, and only what is near is left of the rest", () => {
  state.gone.add(1);
  look();
  expect([...seen.nodes]).toEqual([]);
  state.gone.clear();
  state.only = 2;
  Object.assign(nodeAt(2), { at: { x: 9, y: 9 }, first: true });
  look();
  expect([...seen.nodes].sort()).toEqual([1, 2]);
});

test("what was drawn later is drawn for as long as the state says so", () => {
  nodeAt(2).at = { x: 9, y: 9 };
  look();
  expect([...seen.nodes].sort()).toEqual([0, 1]);
  state.added.add(2);
  look();
  expect([...seen.nodes].sort()).toEqual([0, 1, 2]);
});

test("a link holds all of the state and gives it back", () => {
  Object.assign(state, { least: 40, from: "2026-03", to: "2026-05", colour: "group", theme: "dark", view: "facts", only: 1 });
  state.chosen = { line: graph.lines.get("0-1")! };
  state.off.speaker.add("a clerk & co.");
  state.gone.add(2);
  const link = linkNow();
  startingFilters();
  Object.assign(state, { colour: "class", theme: "system", view: "graph", chosen: null });
  (globalThis as { location?: unknown }).location = { hash: link };
  readHash();
  expect(linkNow()).toBe(link);
  expect(state.chosen).toEqual({ line: graph.lines.get("0-1") });
});

test("a link with nonsense is passed over", () => {
  (globalThis as { location?: unknown }).location = { hash: "#v=1&confidence=9e9&from=x&theme=pink&view=none&only=gone&entity=gone" };
  readHash();
  expect([state.least, state.from, state.theme, state.view, state.only, state.chosen]).toEqual([0, "", "system", "graph", null, null]);
});

test("the trail forgets what lay ahead of a new step", () => {
  trail.steps = [null];
  trail.place = 0;
  for (const index of [0, 1]) visited({ node: nodeAt(index) });
  trail.place = 1;
  expect(visited({ line: graph.lines.get("0-1")! })).toBe(2);
  expect(trail.steps.map(nameOf)).toEqual(["Start", "Acme", "Acme – Bolt"]);
});
