// What is wrong with a query that the engine cannot run, for a person to read.

import type { QueryFault } from "./editor_types.ts";
import { hasForm } from "./sparql.ts";

export interface Complaint {
  readonly text: string;
  readonly line?: number;
  readonly column?: number;
}

const COMPLAINT = /error at (\d+):(\d+): expected ([\s\S]*)/;
const UNBOUND = "The SELECT contains a variable that is unbound";

// `shift` is how many letters the page has put in front of the query's first line; `fault` is what
// the editor's grammar stumbles over first, which is nearer to the slip than where the engine gave up.
export function complaint(message: string, query: string, shift = 0, fault: QueryFault | null = null): Complaint {
  const found = COMPLAINT.exec(message);
  if (!found) return { text: message.replace(/^(?:\w*Error:?\s*)+/, "") || "The query could not be run." };
  if (!hasForm(query)) return { text: "This is no question: begin with SELECT, ASK, CONSTRUCT or DESCRIBE.", line: 1, column: 1 };
  const [, row, place, grammar = ""] = found;
  const line = Number(row);
  const column = Math.max(1, Number(place) - (line === 1 ? shift : 0));
  if (grammar.includes(UNBOUND)) return { text: "A variable is selected that is neither grouped by nor counted." };
  if (grammar.includes("Prefix not found")) return at(line, column, `the prefix ${prefixAt(query, line, column)} is not declared`);
  return fault ? at(fault.line, fault.column, sayFault(fault)) : at(line, column, sayPlace(query, line, column));
}

const at = (line: number, column: number, said: string): Complaint =>
  ({ text: `Line ${line}, column ${column}: ${said}.`, line, column });

function sayFault({ word, missing }: QueryFault): string {
  if (word === "") return "the query ends too early";
  return missing ? `something is missing before “${word}”` : `“${word}” cannot stand here`;
}

function sayPlace(query: string, line: number, column: number): string {
  const rest = query.split("\n").slice(line - 1).join("\n").slice(column - 1);
  return sayFault({ line, column, word: wordAt(rest), missing: false });
}

export const wordAt = (rest: string): string => (/^\s*([\p{L}\p{N}_?$:-]+|\S)/u.exec(rest)?.[1] ?? "").slice(0, 30);

function prefixAt(query: string, line: number, column: number): string {
  const text = query.split("\n")[line - 1] ?? "";
  const names = [...text.matchAll(/(?<![\p{L}\p{N}_?$:@.%\\-])[\p{L}\p{N}_.-]*:/gu)];
  const before = names.filter(({ index }) => index <= column - 1).at(-1);
  return (before ?? names[0])?.[0] ?? "";
}
