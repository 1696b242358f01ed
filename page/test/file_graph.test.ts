import { expect, test } from "vitest";

import type { Quote } from "../src/types.ts";
import { fact, sample } from "./sample.ts";

test("facts of two entities are one line, the surest first", () => {
  const graph = sample([fact(1, 0, "possible"), fact(0, 1)]);
  expect([...graph.lines.keys()]).toEqual(["0-1"]);
  expect(graph.lines.get("0-1")!.facts.map((each) => each.status)).toEqual(["asserted", "possible"]);
});

test("what is said of itself is a fact and no line", () => {
  const graph = sample([fact(0, 0)]);
  expect(graph.lines.size).toBe(0);
  expect(graph.factsOf(graph.nodes[0]!)).toHaveLength(1);
});

test("neighbours are each named once, the best known first", () => {
  const graph = sample([fact(0, 2), fact(0, 1), fact(1, 0)]);
  expect(graph.neighbours(graph.nodes[0]!).map((node) => node.label)).toEqual(["Bolt", "Łódź"]);
});

test("search folds letters, knows other names and forgives a slip, and leaves values out", () => {
  const graph = sample([]);
  const labels = (text: string): string[] => graph.search(text, 9).map((node) => node.label);
  expect(labels("lodz")).toEqual(["Łódź"]);
  expect(labels("the bolt m")).toEqual(["Acme"]);
  expect(labels("blot")).toContain("Bolt");
  expect(labels("million")).toEqual([]);
  expect(labels("  ")).toEqual([]);
});

test("a fact has the months and the last date of its articles", () => {
  const [one] = sample([fact(0, 1, "asserted", [{ src: 1 }, { src: 0 }, { src: 0 }])]).facts;
  expect(one!.months).toEqual(["2026-03", "2026-05"]);
  expect(one!.date).toBe("2026-05-02");
});

test("around a sentence are those of its article that stand near, in their order", () => {
  const at = (text: string, place: number, src = 0): Quote => ({ text, src, at: place });
  const graph = sample([fact(0, 1, "asserted", [at("B.", 60), at("A.", 0), at("Far.", 9000), at("Other.", 50, 1)])]);
  const quote = graph.facts[0]!.quotes[0]!;
  expect(graph.around(quote).map((each) => each.text)).toEqual(["A.", "B."]);
});
