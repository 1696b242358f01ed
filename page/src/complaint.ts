// What the engine says of a query that it cannot run, for a person to read.

export interface Complaint {
  readonly text: string;
  readonly line?: number;
  readonly column?: number;
}

const COMPLAINT = /error at (\d+):(\d+): expected ([\s\S]*)/;
const MOST_EXPECTED = 8; // more things that could stand there help nobody

// `shift` is how many letters the page has put in front of the query's first line.
export function complaint(message: string, query: string, shift = 0): Complaint {
  const found = COMPLAINT.exec(message);
  if (!found) return { text: message.replace(/^(?:\w*Error:?\s*)+/, "") || "The query could not be run." };
  const grammar = found[3] ?? "";
  const line = Number(found[1]);
  const column = Math.max(1, Number(found[2]) - (line === 1 ? shift : 0));
  const at = `Line ${line}, column ${column}`;
  const prefix = grammar.includes("Prefix not found") ? prefixAt(query, line, column) : "";
  if (prefix) return { text: `${at}: the prefix ${prefix} is not declared.`, line, column };
  const rest = query.split("\n").slice(line - 1).join("\n").slice(column - 1);
  const here = rest.trim() === "" ? "the query ends too early" : `“${wordAt(rest)}” cannot stand here`;
  const wanted = expectedOf(grammar);
  return { text: `${at}: ${here}${wanted && `; ${wanted}`}.`, line, column };
}

const wordAt = (rest: string): string => (/^\s*([\p{L}\p{N}_?$:-]+|\S)/u.exec(rest)?.[1] ?? "").slice(0, 30);

// The grammar's classes of letters help nobody; its words and signs do.
function expectedOf(grammar: string): string {
  const plain = grammar
    .replace(/^one of\s*/, "")
    .replace(/\[(?:'[^']*'|[^\]'])*\](?:\s*\|\s*)?/g, "")
    .split(/,\s+/)
    .map((each) => each.trim().replace(/^"(.+)"$/, "$1"))
    .filter((each) => each !== "" && !/^[|\s]*$/.test(each));
  if (plain.length === 0 || plain.length > MOST_EXPECTED) return "";
  return `expected ${plain.length > 1 ? "one of " : ""}${plain.join("  ")}`;
}

function prefixAt(query: string, line: number, column: number): string {
  const text = query.split("\n")[line - 1] ?? "";
  const names = [...text.matchAll(/(?<![\p{L}\p{N}_?$:@.%\\-])[\p{L}\p{N}_.-]*:/gu)];
  const before = names.filter(({ index }) => index <= column - 1).at(-1);
  return (before ?? names[0])?.[0] ?? "";
}
