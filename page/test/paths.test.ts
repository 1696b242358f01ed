import { describe, expect, it } from "vitest";

import { findPaths } from "../src/paths.ts";
import type { Path } from "../src/paths.ts";
import type { Fact } from "../src/types.ts";

let count = 0;
const fact = (s: number, o: number, conf = 0.9, sure = true): Fact =>
  ({ s, o, conf, sure, index: count++ }) as Fact;

const way = (path: Path): number[] => [path[0]!.from, ...path.map(({ to }) => to)];

describe("findPaths", () => {
  it("gives the shortest first, then the longer", () => {
    const facts = [fact(0, 1), fact(2, 1), fact(0, 3), fact(3, 4), fact(4, 2)];
    expect(findPaths(facts, 0, 2, 5).map(way)).toEqual([[0, 1, 2], [0, 3, 4, 2]]);
    expect(findPaths(facts, 0, 2, 1).map(way)).toEqual([[0, 1, 2]]);
  });

  it("prefers the surer of two", () => {
    const facts = [fact(0, 1, 0.5), fact(1, 9, 0.5), fact(0, 2, 0.9), fact(2, 9, 0.9), fact(0, 3, 0.95, false), fact(3, 9)];
    expect(findPaths(facts, 0, 9, 5).map(way)).toEqual([[0, 2, 9], [0, 3, 9], [0, 1, 9]]);
  });

  it("carries all facts of a step, surest first, whichever way they read", () => {
    const [sure, doubtful] = [fact(1, 0, 0.8), fact(0, 1, 0.9, false)];
    expect(findPaths([doubtful, sure], 0, 1, 1)[0]![0]!.facts).toEqual([sure, doubtful]);
  });

  it("passes nothing twice, and no end before the end", () => {
    const facts = [fact(0, 1), fact(1, 2), fact(2, 0), fact(2, 3)];
    for (const path of findPaths(facts, 0, 3, 9)) expect(new Set(way(path)).size).toBe(path.length + 1);
    expect(findPaths(facts, 0, 1, 9).map(way)).toEqual([[0, 1], [0, 2, 1]]);
  });

  it("gives nothing where there is nothing", () => {
    expect(findPaths([fact(0, 1), fact(2, 3)], 0, 3, 5)).toEqual([]);
    expect(findPaths([fact(0, 1)], 0, 0, 5)).toEqual([]);
    expect(findPaths([], 0, 1, 5)).toEqual([]);
  });

  it("ends in time where everything hangs together", () => {
    const facts = [];
    for (let a = 0; a < 120; a += 1) for (let b = a + 1; b < 120; b += 1) facts.push(fact(a, b));
    const began = Date.now();
    expect(way(findPaths(facts, 0, 119, 6)[0]!)).toEqual([0, 119]);
    expect(Date.now() - began).toBeLessThan(3000);
  });
});
