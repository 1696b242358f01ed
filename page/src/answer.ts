// An answer of the query engine as plain values.

export interface AnswerTerm {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
}

export interface AnswerRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (AnswerTerm | null)[])[];
}

type JsonTerm = { type: string; value: string | Record<string, JsonTerm>; datatype?: string };

type JsonAnswer = {
  head: { vars?: string[] };
  boolean?: boolean;
  results?: { bindings: Record<string, JsonTerm>[] };
};

// Read the SPARQL JSON of a SELECT, or of an ASK: that is true or false.
export function readAnswer(text: string): AnswerRows | boolean {
  const json = JSON.parse(text) as JsonAnswer;
  if (typeof json.boolean === "boolean") return json.boolean;
  const columns = json.head.vars ?? [];
  const bindings = json.results?.bindings ?? [];
  return { columns, rows: bindings.map((row) => columns.map((name) => readTerm(row[name]))) };
}

function readTerm(json: JsonTerm | undefined): AnswerTerm | null {
  if (!json) return null;
  const { type, value, datatype } = json;
  return { type, value: typeof value === "string" ? value : tripleText(value), datatype };
}

const tripleText = (parts: Record<string, JsonTerm>): string =>
  `<< ${["subject", "predicate", "object"].map((part) => readTerm(parts[part])?.value ?? "").join(" ")} >>`;
