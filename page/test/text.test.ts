import { expect, test } from "vitest";

import { amountText, closeness, dateText, folded, monthText, percent, plural, shorten, slips } from "../src/text.ts";

test("long words are cut by characters, not by their halves", () => {
  expect(shorten("abc", 3)).toBe("abc");
  expect(shorten("abcd", 3)).toBe("ab…");
  expect(shorten("🙂🙂🙂🙂", 3)).toBe("🙂🙂…");
});

test.each([["2026-03-10", "10 Mar 2026"], ["2026-03", "2026-03"], ["2026-13-45", "2026-13-45"], ["", ""], ["Friday", "Friday"]])(
  "date %s reads %s", (date, text) => expect(dateText(date)).toBe(text));

test("months, amounts, parts and counts read well", () => {
  expect(monthText("2026-03")).toBe("Mar 2026");
  expect(monthText("2026")).toBe("2026");
  expect(amountText("2100000000 EUR")).toBe("2,100,000,000 EUR");
  expect(amountText("many people")).toBe("many people");
  expect(percent(0.555)).toBe("56 %");
  expect(plural(1, "fact", "facts")).toBe("1 fact");
  expect(plural(1200, "fact", "facts")).toBe("1,200 facts");
});

test.each([["bolt", "bolt", 0], ["bolt", "blot", 1], ["bolt", "bol", 1], ["bolt", "boult", 1], ["bolt", "bald", 2], ["bolt", "bo", 2]])(
  "%s and %s are %d slips apart", (a, b, many) => expect(slips(a, b)).toBe(many));

test("what begins so is nearer than what only has it", () => {
  const name = folded("Halden Énergie");
  expect([closeness(name, "hal"), closeness(name, "ene"), closeness(name, "erg"), closeness(name, "xyz")]).toEqual([3, 2, 1, 0]);
});
