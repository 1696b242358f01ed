// Facts as Turtle, in the words of the graph that the page was made from: a triple for each fact that
// the articles state, and its claims with their sentences and articles. Every IRI is the graph's own,
// so that what leaves the page can be laid over it again.

import type { Around, Entity, Fact, Quote, Source, Terms } from "./types.ts";

export interface Sayings {
  nodes: Entity[];
  sources: Source[];
  terms: Terms;
  around(quote: Quote): Around;
}

export function turtleText(facts: readonly Fact[], said: Sayings): string {
  const { nodes, sources, terms } = said;
  const quotes = facts.flatMap((fact) => fact.quotes);
  const named = [...facts.flatMap(({ s, o }) => [s, o]), ...quotes.flatMap(({ speaker, where }) => [speaker ?? [], where ?? []].flat())];
  const ends = [...new Set(named)].sort((a, b) => a - b).map((index) => nodes[index]!);
  const relations = new Map(facts.map((fact) => [fact.property, fact.rel]));
  const read = [...new Set(quotes.flatMap(({ src }) => src ?? []))].sort((a, b) => a - b).map((index) => sources[index]!);
  return [
    ...Object.entries(terms.prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`), "",
    ...ends.filter(({ kind }) => kind !== "value").map((node) => turtleEntity(node, terms)),
    ...[...relations].sort().map(([iri, label]) => `${turtleIri(iri)} rdfs:label ${turtleString(label)} .`), "",
    ...read.filter(({ id }) => id).map(turtleSource), "",
    ...facts.flatMap((fact) => turtleFact(fact, said)), "",
  ].join("\n");
}

// A subject with what is said of it; what has no value is left out.
function turtleBlock(subject: string, ...said: [string, string | null][]): string {
  return `${subject} ${said.filter(([, value]) => value !== null).map(([name, value]) => `${name} ${value}`).join(" ; ")} .`;
}

function turtleEntity({ id, cls, label, also, kind }: Entity, { classes }: Terms): string {
  return turtleBlock(turtleIri(id),
    ["a", classes[cls] ? turtleIri(classes[cls]) : null],
    ["rdfs:label", turtleString(label)],
    ["kg:kind", kind ? turtleString(kind) : null],
    ["skos:altLabel", also.length ? also.map(turtleString).join(" , ") : null]);
}

function turtleSource({ id, title, date, publisher, author, url, file }: Source): string {
  const words = (text?: string): string | null => (text ? turtleString(text) : null);
  return turtleBlock(turtleIri(id!),
    ["a", "schema:NewsArticle"],
    // An article without a headline goes by its file or the end of its IRI.
    ["schema:headline", title === file || id!.endsWith(`/${title}`) ? null : words(title)],
    ["schema:datePublished", date ? turtleDate(date) : null],
    ["schema:publisher", words(publisher)],
    ["schema:author", words(author)],
    ["schema:url", url ? `${turtleString(url)}^^xsd:anyURI` : null],
    ["kg:sourceFile", words(file)]);
}

const DATES: [RegExp, string][] = [
  [/^\d{4}$/, "gYear"], [/^\d{4}-\d\d$/, "gYearMonth"], [/^\d{4}-\d\d-\d\d$/, "date"], [/^\d{4}-\d\d-\d\dT/, "dateTime"],
];

function turtleDate(date: string): string {
  const type = DATES.find(([form]) => form.test(date))?.[1];
  return turtleString(date) + (type ? `^^xsd:${type}` : "");
}

function turtleFact(fact: Fact, said: Sayings): string[] {
  const [s, p, o] = [turtleTerm(said.nodes[fact.s]!), turtleIri(fact.property), turtleTerm(said.nodes[fact.o]!)];
  const claims = fact.quotes.filter(({ claim }) => claim).flatMap((quote) => {
    const span = evidenceIri(quote, said);
    const entity = (index?: number): string | null => (index === undefined ? null : turtleIri(said.nodes[index]!.id));
    return [
      turtleBlock(turtleIri((quote.claim!.includes(":") ? "" : said.terms.claims) + quote.claim),
        ["a", "kg:Claim"], ["rdf:subject", s], ["rdf:predicate", p], ["rdf:object", o],
        ["kg:status", `kg:${fact.status}`], ["kg:confidence", (quote.conf ?? 1).toFixed(2)],
        ["kg:speaker", entity(quote.speaker)], ["kg:where", entity(quote.where)],
        ["kg:when", quote.when ? turtleDate(quote.when) : null],
        ["prov:wasDerivedFrom", span ? turtleIri(span) : null]),
      ...(span && quote.text ? [turtleEvidence(span, quote, said)] : []),
    ];
  });
  return fact.sure ? [`${s} ${p} ${o} .`, ...claims] : claims;
}

function turtleEvidence(span: string, quote: Quote, { sources }: Sayings): string {
  const article = sources[quote.src ?? -1]?.id;
  return turtleBlock(turtleIri(span), ["a", "kg:Evidence"], ["oa:exact", turtleString(quote.text!)],
    ["dcterms:isPartOf", article ? turtleIri(article) : null]);
}

function evidenceIri(quote: Quote, { sources, around }: Sayings): string {
  const article = sources[quote.src ?? -1]?.id;
  if (quote.span || !article) return quote.span ?? "";
  const { start } = around(quote);
  return `${article}#char=${start},${start + [...(quote.text ?? "")].length}`;
}

// A value is known by its subject, its text and its datatype.
function turtleTerm({ id, kind }: Entity): string {
  if (kind !== "value") return turtleIri(id);
  const [, text = "", datatype = ""] = /^[^ ]* ([\s\S]*)\^\^([^^]*)$/.exec(id) ?? [];
  return datatype ? `${turtleString(text)}^^${turtleIri(datatype)}` : turtleString(text);
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

export const turtleString = (text: string): string =>
  `"${text.replace(/\p{Cs}/gu, "�").replace(/[\\"\n\r\t]/g, (letter) => ESCAPES[letter]!)}"`;

// What an IRI may not hold is written as it is in addresses.
export const turtleIri = (iri: string): string =>
  `<${iri.replace(/\p{Cs}/gu, "�").replace(/[\0-\x20\x7f-\x9f<>"{}|^`\\]|[\p{Cf}\p{Co}\u2028\u2029\ufff0-\uffff]|%(?![0-9A-Fa-f]{2})/gu, (letter) => encodeURIComponent(letter))}>`;
