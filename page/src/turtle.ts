// Facts as Turtle: a triple for each that the articles state, and a claim with its sentences for
// each of them and for all that is doubted, denied or asked.

import type { Entity, Fact, Source, Terms } from "./types.ts";

export interface Sayings {
  nodes: Entity[];
  sources: Source[];
  terms: Terms;
}

export function turtleText(facts: readonly Fact[], { nodes, sources, terms }: Sayings): string {
  const ends = [...new Set(facts.flatMap(({ s, o }) => [s, o]))].sort((a, b) => a - b).map((index) => nodes[index]!);
  const relations = new Map(facts.map((fact) => [fact.property, fact.rel]));
  return [
    ...Object.entries(terms.prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`), "",
    ...ends.filter(({ kind }) => kind !== "value").map((node) => turtleEntity(node, terms)),
    ...[...relations].sort().map(([iri, label]) => `${turtleIri(iri)} rdfs:label ${turtleString(label)} .`), "",
    ...facts.map((fact) => turtleFact(fact, nodes, sources)), "",
  ].join("\n");
}

function turtleEntity({ id, cls, label, also }: Entity, { classes }: Terms): string {
  const names = also.length ? ` ; skos:altLabel ${also.map(turtleString).join(" , ")}` : "";
  const type = classes[cls] ? ` a ${turtleIri(classes[cls])} ;` : "";
  return `${turtleIri(id)}${type} rdfs:label ${turtleString(label)}${names} .`;
}

function turtleFact(fact: Fact, nodes: Entity[], sources: Source[]): string {
  const [s, p, o] = [turtleTerm(nodes[fact.s]!), turtleIri(fact.property), turtleTerm(nodes[fact.o]!)];
  const quotes = fact.quotes.filter(({ text }) => text).map(({ text, src }) => {
    const source = sources[src ?? -1]?.id;
    return `[ a kg:Evidence ; oa:exact ${turtleString(text!)}${source ? ` ; dcterms:isPartOf ${turtleIri(source)}` : ""} ]`;
  });
  const claim = `[] a kg:Claim ; rdf:subject ${s} ; rdf:predicate ${p} ; rdf:object ${o} ; kg:status kg:${fact.status} ; ` +
    `kg:confidence ${fact.conf}${quotes.length ? ` ;\n  prov:wasDerivedFrom ${quotes.join(" , ")}` : ""} .`;
  return fact.sure ? `${s} ${p} ${o} .\n${claim}` : claim;
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
