// What the editor offers while one types: our prefixes, classes, relations and entities.

import type { AnswerRows } from "./answer.ts";
import { readAnswer } from "./answer.ts";
import type { EditorWord } from "./editor_types.ts";
import type { QueryEngine } from "./engine.ts";
import { iriInQuery, missingPrefixes } from "./sparql.ts";
import type { Prefixes } from "./sparql.ts";

const VOCABULARY = `SELECT ?kind ?iri ?label WHERE {
  { SELECT DISTINCT ("property" AS ?kind) ?iri { ?any ?iri ?value } }
  UNION { SELECT DISTINCT ("class" AS ?kind) ?iri { ?any a ?iri } }
  OPTIONAL { ?iri rdfs:label ?label }
} ORDER BY ?kind ?iri`;

export interface NamedThing {
  readonly iri: string;
  readonly label: string;
  readonly cls: string;
}

// What can be typed before the engine is there.
export function startingWords(prefixes: Prefixes, things: readonly NamedThing[]): EditorWord[] {
  const names = Object.keys(prefixes).map((name) => ({ label: `${name}:`, type: "namespace", detail: prefixes[name] }));
  const entities = things.map(({ iri, label, cls }) =>
    ({ label, apply: iriInQuery(iri, prefixes), detail: cls, type: "constant" }));
  return [...names, ...entities];
}

// What the graph itself says with: asked of the engine once it runs.
export async function vocabularyWords(engine: QueryEngine, prefixes: Prefixes): Promise<EditorWord[]> {
  const answer = readAnswer(await engine.ask(missingPrefixes(VOCABULARY, prefixes) + VOCABULARY, "SELECT"));
  return (answer as AnswerRows).rows.map(([kind, iri, label]) => {
    const name = iriInQuery(iri?.value ?? "", prefixes);
    return { label: name, detail: label?.value ?? kind?.value, type: kind?.value };
  });
}
