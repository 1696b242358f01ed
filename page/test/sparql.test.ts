import { describe, expect, it } from "vitest";

import { asksElsewhere, iriInQuery, missingPrefixes, queryForm, shortIri } from "../src/sparql.ts";

const PREFIXES = { "": "https://kg.example/id/", kg: "https://kg.example/ns#", id: "https://kg.example/" };

describe("queryForm", () => {
  it.each([
    ["select * {}", "SELECT"],
    ["# ASK\nPREFIX ask: <https://x/ASK>\nCONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT"],
    ["DESCRIBE <https://x/select>", "DESCRIBE"],
    ["ASK { ?s rdfs:label 'SELECT' }", "ASK"],
    ["nonsense", "SELECT"],
  ])("%s", (query, form) => expect(queryForm(query)).toBe(form));
});

describe("asksElsewhere", () => {
  it.each([
    "SELECT * { SERVICE <https://x/> { ?s ?p ?o } }",
    "SELECT * { service silent ?where { ?s ?p ?o } }",
    'SELECT * { ?s ?p "a \\" b" SERVICE<https://x/>{} }',
    "SELECT * { ?s ?p ?o # no\n SERVICE <https://x/> {} }",
    "SELECT * { ?s ?p ?o }SERVICE<https://x/>{}",
  ])("sees %s", (query) => expect(asksElsewhere(query)).toBe(true));

  it.each([
    "SELECT ?service { ?service kg:service service:x }",
    "SELECT * { ?s rdfs:label 'the SERVICE <x>' } # SERVICE",
    "SELECT * { ?s <https://x/SERVICE> \"\"\"a\nSERVICE\n\"\"\" }",
    "SELECT * { ?s rdfs:label 'x'@service }",
  ])("passes %s", (query) => expect(asksElsewhere(query)).toBe(false));
});

describe("prefixes", () => {
  it("declares what is used and not declared", () => {
    expect(missingPrefixes("SELECT * { :a kg:b ?id }", PREFIXES)).toBe(
      "PREFIX : <https://kg.example/id/> PREFIX kg: <https://kg.example/ns#> ");
  });
  it("leaves what is declared", () => {
    expect(missingPrefixes("prefix kg: <https://other/> SELECT * { ?a kg:b ?c }", PREFIXES)).toBe("");
  });
  it("does not look into strings and IRIs", () => {
    expect(missingPrefixes("SELECT * { ?a <kg:b> 'kg:b' }", PREFIXES)).toBe("");
  });
  it("shortens by the longest", () => {
    expect(shortIri("https://kg.example/id/halden", PREFIXES)).toBe(":halden");
    expect(shortIri("https://else.example/x", PREFIXES)).toBe("https://else.example/x");
  });
  it("writes in full what a prefixed name cannot hold", () => {
    expect(iriInQuery("https://kg.example/id/a(b)", PREFIXES)).toBe("<https://kg.example/id/a(b)>");
    expect(iriInQuery("https://kg.example/id/łódź-9", PREFIXES)).toBe(":łódź-9");
    expect(iriInQuery("https://kg.example/id/", PREFIXES)).toBe("<https://kg.example/id/>");
  });
});
