import { expect, test } from "vitest";

import { disputesOf } from "../src/disputes.ts";
import { binsOf } from "../src/histogram.ts";
import { contains, hull, together } from "../src/hulls.ts";
import { piecesOf, whyText } from "../src/quotes.ts";
import { Room } from "../src/room.ts";
import { tableText } from "../src/table.ts";
import { momentsOf } from "../src/timeline.ts";
import type { RawFact, RawGraph } from "../src/types.ts";
import { fact, sample } from "./sample.ts";

test("months without a sentence have a bar of nothing", () => {
  expect(binsOf(["2026-03-11", "2026-01-02", "2026-03-01", "no date", ""])).toEqual([
    { when: "2026-01", count: 1 }, { when: "2026-02", count: 0 }, { when: "2026-03", count: 2 },
  ]);
  expect(binsOf([])).toEqual([]);
});

test("many months are counted by years", () => {
  const bins = binsOf(["1990-05-01", "2026-03-11"]);
  expect(bins).toHaveLength(37);
  expect(bins[0]).toEqual({ when: "1990", count: 1 });
});

test("a hull has only the corners", () => {
  const corners = hull([{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 2, y: 1 }, { x: 4, y: 4 }, { x: 0, y: 4 }, { x: 2, y: 0 }]);
  expect(corners).toHaveLength(4);
  expect(corners).not.toContainEqual({ x: 2, y: 1 });
});

test("what lies in a hull is in it, and a straggler does not stretch it", () => {
  const corners = hull([{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 4 }, { x: 0, y: 4 }]);
  expect([contains(corners, { x: 1, y: 1 }), contains(corners, { x: 5, y: 1 })]).toEqual([true, false]);
  const close = [{ x: 0, y: 0 }, { x: 50, y: 0 }, { x: 0, y: 50 }, { x: 50, y: 50 }];
  expect(together([...close, { x: 900, y: 900 }])).toEqual(close);
});

test("pieces of a sentence are cut by characters", () => {
  const pieces = piecesOf("🙂 Acme buys Bolt.", [2, 6], [12, 16]);
  expect(pieces.map(({ text }) => text).join("")).toBe("🙂 Acme buys Bolt.");
  expect(pieces.filter(({ role }) => role)).toEqual([{ text: "Acme", role: "subject" }, { text: "Bolt", role: "object" }]);
});

test("subject inside object keeps both readable", () => {
  const pieces = piecesOf("Acme's plan", [0, 4], [0, 11]);
  expect(pieces.map(({ role }) => role)).toEqual(["subject", "object"]);
});

test("said and denied is a dispute, said and asked is none", () => {
  const kinds = (...statuses: string[]): string[] =>
    disputesOf(sample(statuses.map((status) => fact(0, 1, status)))).map(({ kind }) => kind);
  expect(kinds("asserted", "negated")).toEqual(["opposite"]);
  expect(kinds("asserted", "possible")).toEqual([]);
  expect(kinds("negated")).toEqual([]);
});

const leads = (s: number, o: number, src: number, status = "asserted", when = ""): RawFact => fact(s, o, status, [{ text: "So.", src, when }], 0);

test("where the ontology says that there is one at a time, two dispute", () => {
  const kinds = (facts: RawFact[], change: Partial<RawGraph>): string[] => disputesOf(sample(facts, change)).map(({ kind }) => kind);
  expect(kinds([leads(0, 1, 0), leads(0, 2, 1)], {})).toEqual([]);
  expect(kinds([leads(0, 1, 0), leads(0, 2, 1)], { single: [0] })).toEqual(["objects"]);
  expect(kinds([leads(0, 2, 0), leads(1, 2, 1)], { sole: [0] })).toEqual(["subjects"]);
  expect(kinds([leads(0, 2, 0), leads(1, 2, 1, "planned")], { sole: [0] })).toEqual([]);
});

test("what is said of two times is no dispute", () => {
  const kinds = (one: string, other: string): number =>
    disputesOf(sample([leads(0, 2, 0, "asserted", one), leads(1, 2, 1, "asserted", other)], { sole: [0] })).length;
  expect([kinds("2019", "2026-03"), kinds("2026", "2026-03-11"), kinds("", "2019")]).toEqual([0, 1, 1]);
});

test("two articles with two figures dispute, one article with two does not", () => {
  const costs = (src: number) => (o: number) => fact(0, o, "asserted", [{ text: "It costs.", src }], 1);
  expect(disputesOf(sample([costs(0)(3), costs(1)(4)])).map(({ kind }) => kind)).toEqual(["figures"]);
  expect(disputesOf(sample([costs(0)(3), costs(0)(4)]))).toEqual([]);
});

test("what a sentence tells of its day goes before the day of the article", () => {
  const { facts } = sample([fact(0, 1, "asserted", [{ src: 0, when: "2025-12" }, { src: 0 }, { src: 0 }])]);
  expect(momentsOf(facts, () => "2026-03-11").map(({ day, said }) => [day, said])).toEqual([["2025-12", true], ["2026-03-11", false]]);
});

test("why a fact is as sure as it is, is said in words", () => {
  const { facts } = sample([
    fact(0, 1, "negated", [{ text: "A.", src: 0, conf: 0.8, how: "active" }, { text: "B.", src: 1, conf: 0.5 }]),
  ]);
  const why = whyText(facts[0]!).join(" ");
  for (const words of ["active", "2 sentences in 2 articles", "80 %, 50 %", "no edge"]) expect(why).toContain(words);
});

test("a table is copied with tabs that no cell breaks", () => {
  const { facts } = sample([fact(0, 1)]);
  facts[0]!.rel = "buys\tall\nof";
  expect(tableText(facts).split("\n")[1]).toBe("Acme\tbuys all of\tBolt\tasserted\t0.8\t1\t2026-03-11");
});

test("room that is taken is not free, but for what may lie there", () => {
  const room = new Room(10);
  const box = { left: 0, right: 25, top: 0, bottom: 5 };
  room.take(box, "node");
  expect([room.free({ left: 20, right: 30, top: 1, bottom: 2 }), room.free({ left: 26, right: 30, top: 1, bottom: 2 })]).toEqual([false, true]);
  expect(room.free(box, "label")).toBe(true);
});
