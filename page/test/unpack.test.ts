import { expect, test } from "vitest";

import { fromLetters } from "../src/unpack.ts";

const decoded = (text: string): string => new TextDecoder().decode(fromLetters(text));

test("letters are bytes again, also where the last of them are fewer than four", () => {
  expect(["", "YiA/9X8"].map(decoded)).toEqual(["", "kg kg"]);
  expect([...fromLetters("|NsC0|NsC0")]).toEqual(Array(8).fill(255));
});
