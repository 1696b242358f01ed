import { expect, test } from "vitest";

import { isBare, truthLine } from "../src/graph.ts";
import { nameOf } from "../src/trail.ts";
import type { RawGraph } from "../src/types.ts";
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

test("what needs no object has a nameless end that leads to its line", () => {
  const graph = sample([fact(0, 3), fact(0, 4)], {
    nodes: ["Talks", "b", "c", "yes", "true"].map((label, index) => ({
      id: index === 3 ? "https://kg.example/id/0 true^^http://www.w3.org/2001/XMLSchema#boolean" : `https://kg.example/id/${index}`,
      label, cls: "Value", kind: index > 2 ? "value" : "name",
    })),
  });
  const [talks, , , so, word] = graph.nodes;
  expect([so!.short, word!.short]).toEqual(["", "true"]);
  expect(graph.facts.map(isBare)).toEqual([true, false]);
  expect([so!, word!, talks!].map((node) => truthLine(node)?.id)).toEqual(["0-3", undefined, undefined]);
  expect(nameOf({ line: graph.lines.get("0-3")! })).toBe("Talks");
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

test("a sentence is cut out of its paragraph, and what stands around it is the rest", () => {
  const paragraphs: RawGraph["paragraphs"] = [[1, 40, "🙂 One. Acme buys Bolt. Three."]];
  const graph = sample([fact(0, 1, "asserted", [{ cut: [0, 8, 23], conf: 0.4 }, { text: "Alone.", src: 0, at: 7, conf: 0.6 }])], { paragraphs });
  const [cut, alone] = graph.facts[0]!.quotes;
  expect([cut!.text, cut!.src, graph.facts[0]!.conf]).toEqual(["Acme buys Bolt.", 1, 0.6]);
  expect(graph.around(cut!)).toEqual({ before: "🙂 One. ", after: " Three.", start: 47 });
  expect(graph.around(alone!)).toEqual({ before: "", after: "", start: 7 });
});

test("things of a candidate go by their entity's name, or by their own", () => {
  const { candidates } = sample([fact(0, 1)], {
    things: [{ id: "a#n:Acme", cls: "Organization", node: 0 }, { id: "b#n:Acme Ltd", label: "Acme Ltd", node: 0 }], reasons: ["begin alike"],
    candidates: [[0, 1, 0.6, 0, "open"]],
  });
  expect(candidates.map(({ left, right, reason }) => [left.label, right.label, reason])).toEqual([["Acme", "Acme Ltd", "begin alike"]]);
});

test("a mention stands where the file says, or else where its name does, or nowhere", () => {
  const { facts } = sample([fact(0, 1, "asserted", [
    { text: "🙂 Acme buys Bolt." }, { text: "It buys Acme.", s: [0, 2], o: 0 }, { text: "It sells." },
  ])]);
  expect(facts[0]!.quotes.map(({ s, o }) => [s, o])).toEqual([[[2, 6], [12, 16]], [[0, 2], undefined], [undefined, undefined]]);
});
