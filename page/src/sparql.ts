// What a SPARQL query is made of, as far as the page must know before it lets the engine run it.

export type QueryForm = "SELECT" | "ASK" | "CONSTRUCT" | "DESCRIBE";

export type Prefixes = Readonly<Record<string, string>>;

// Comments, strings and IRIs: words inside them are not keywords.
const SET_ASIDE =
  /"""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|#[^\n]*/g;

// A bare word is no variable, no part of a prefixed name, no language tag.
const BARE_WORD = /(?<![\p{L}\p{N}_?$:@.\-%\\])[A-Za-z]+(?![\p{L}\p{N}_:\-])/gu;

const QUERY_FORMS = new Set<string>(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]);

const queryWords = (query: string): string[] =>
  (query.replace(SET_ASIDE, " ").match(BARE_WORD) ?? []).map((each) => each.toUpperCase());

// The form of a query; SELECT if it has none, so that the engine says what is wrong with it.
export function queryForm(query: string): QueryForm {
  return (queryWords(query).find((each) => QUERY_FORMS.has(each)) ?? "SELECT") as QueryForm;
}

export const hasForm = (query: string): boolean => queryWords(query).some((each) => QUERY_FORMS.has(each));

// Whether a query asks another host, which this page does for nobody.
export const asksElsewhere = (query: string): boolean => queryWords(query).includes("SERVICE");

// The prefixes that a query uses and does not declare, as declarations. They go in front of its
// first line, so that the lines of an error stay those of the reader.
export function missingPrefixes(query: string, prefixes: Prefixes): string {
  const bare = query.replace(SET_ASIDE, " ");
  const declared = new Set([...bare.matchAll(/\bPREFIX\s+([\p{L}\p{N}_.-]*):/giu)].map((found) => found[1]));
  return Object.entries(prefixes)
    .filter(([name]) => !declared.has(name))
    .filter(([name]) => new RegExp(`(?<![\\p{L}\\p{N}_?$:@.%\\\\-])${name}:`, "u").test(bare))
    .map(([name, iri]) => `PREFIX ${name}: <${iri}> `)
    .join("");
}

// An IRI as people write it, with the longest prefix that fits; in full where none does.
export function shortIri(iri: string, prefixes: Prefixes): string {
  const fits = Object.entries(prefixes).filter(([, start]) => start !== "" && iri.startsWith(start));
  const best = fits.sort(([, one], [, other]) => other.length - one.length)[0];
  return best ? `${best[0]}:${iri.slice(best[1].length)}` : iri;
}

// An IRI as a query can hold it: its end may have letters that a prefixed name may not.
export function iriInQuery(iri: string, prefixes: Prefixes): string {
  const short = shortIri(iri, prefixes);
  return /^[\w-]*:[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(short) ? short : `<${iri}>`;
}
