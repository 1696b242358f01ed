import { expect, test } from "vitest";

import { candidateKey, decisionsText, verdictOf } from "../src/decisions.ts";
import { pileOf, piled } from "../src/review.ts";
import type { Candidate, CandidateState } from "../src/types.ts";

const candidate = (left: string, right: string, state: CandidateState, score = 0.6): Candidate =>
  ({ left: { id: `a#n:${left}`, label: left }, right: { id: `b#n:${right}`, label: right }, score, reason: "", state });

const BOTH = [
  candidate("Bolt", "Bolt Ltd", "confirmed"), candidate("Corex", "Corex AS", "rejected"), candidate("Acme", "Acme", "automatic", 1),
  candidate("Acme", "Acme Group", "open"), candidate("Solmere", "Solmer", "automatic", 0.9),
];

test("a file of decisions has the lines of kg review, those from before among them", () => {
  const said = new Map([[candidateKey(BOTH[2]!), "different" as const], [candidateKey(BOTH[1]!), "none" as const]]);
  expect(decisionsText(BOTH, said)).toBe(
    '{"verdict": "different", "left": "a#n:Acme", "right": "b#n:Acme", "names": "Acme is not Acme"}\n' +
    '{"verdict": "same", "left": "a#n:Bolt", "right": "b#n:Bolt Ltd", "names": "Bolt = Bolt Ltd"}\n');
});

test("what was said here goes before what the graph was built with", () => {
  const said = new Map([[candidateKey(BOTH[0]!), "none" as const]]);
  expect(BOTH.map((each) => verdictOf(each, said))).toEqual(["none", "different", "none", "none", "none"]);
});

test("joins of kg are looked at from the least sure on", () => {
  expect(piled(BOTH, "automatic").map(({ score }) => score)).toEqual([0.9, 1]);
  expect(BOTH.map(pileOf)).toEqual(["decided", "decided", "automatic", "open", "automatic"]);
});
