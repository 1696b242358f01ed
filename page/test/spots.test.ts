// Where names may stand.

import { expect, test } from "vitest";

import { boxAround, overlap } from "../src/room.ts";
import { spotsAlong, spotsAround } from "../src/spots.ts";
import { folding } from "../src/text.ts";

test("no spot lies on its own node", () => {
  const node = boxAround({ x: 5, y: 7 }, 10 * 0.7, 10 * 0.7);
  for (const spot of spotsAround({ x: 5, y: 7 }, 10, 80, 14)) {
    expect(overlap(boxAround(spot, 40, 7), node)).toBe(false);
  }
});

test("the first spot is below, and every spot touches the node", () => {
  const spots = spotsAround({ x: 0, y: 0 }, 10, 80, 14);
  expect(spots[0]).toEqual({ x: 0, y: 17 });
  for (const { x, y } of spots) expect(Math.abs(x) <= 50 && Math.abs(y) <= 17).toBe(true);
});

test("a relation stands on its line, and beside it where it may", () => {
  const [a, b] = [{ x: 0, y: 0 }, { x: 100, y: 0 }];
  expect(spotsAlong(a, b, 0).every(({ y }) => y === 0)).toBe(true);
  expect(spotsAlong(a, b, 9)).toContainEqual({ x: 50, y: -9 });
});

test("names fold at the gap that is nearest to their middle", () => {
  expect(folding("European Central Bank")).toEqual(["European", "Central Bank"]);
  expect(folding("Solmere")).toEqual(["Solmere"]);
  expect(folding("")).toEqual([""]);
});
