// Decisions on joins: what a person said of two things, and the file that a build reads.

import type { Candidate } from "./types.ts";

export type Verdict = "same" | "different";

// What was said of a candidate in this page; "none" takes back what was decided before.
export type Said = Verdict | "none";

export const candidateKey = ({ left, right }: Candidate): string => `${left.id} | ${right.id}`;

// What holds of a candidate: what was said here, or else what the graph was built with.
export function verdictOf(candidate: Candidate, said: ReadonlyMap<string, Said>): Said {
  const built = { confirmed: "same", rejected: "different", open: "none", automatic: "none" } as const;
  return said.get(candidateKey(candidate)) ?? built[candidate.state];
}

// The whole of decisions.jsonl, in the words of `kg review`: what was decided before and stands,
// and what was decided here.
export function decisionsText(candidates: readonly Candidate[], said: ReadonlyMap<string, Said>): string {
  const lines = candidates.flatMap((candidate) => {
    const verdict = verdictOf(candidate, said);
    if (verdict === "none") return [];
    const { left, right } = candidate;
    const names = `${left.label ?? left.id} ${verdict === "same" ? "=" : "is not"} ${right.label ?? right.id}`;
    const parts = Object.entries({ verdict, left: left.id, right: right.id, names });
    return [`{${parts.map(([name, text]) => `"${name}": ${JSON.stringify(text)}`).join(", ")}}\n`];
  });
  return lines.sort((a, b) => (pairPart(a) < pairPart(b) ? -1 : 1)).join("");
}

const pairPart = (line: string): string => line.slice(line.indexOf('"left"'));
