import { describe, expect, it } from "vitest";

import { csvText } from "../src/csv.ts";
import { SvgPen, xmlText } from "../src/svg_pen.ts";
import { turtleIri, turtleString, turtleText } from "../src/turtle.ts";
import type { Entity, Fact } from "../src/types.ts";

describe("CSV", () => {
  it("quotes what must be quoted", () => {
    expect(csvText([["a", 'b"c', "d,e", "f\ng"], ["1"]])).toBe('\ufeffa,"b""c","d,e","f\ng"\r\n1\r\n');
  });
  it.each(["=1+1", "@x", "+x", "-x", "\tx"])("makes no formula of %j", (text) => {
    expect(csvText([[text]]).slice(1)).toBe(`'${text}\r\n`);
  });
  it.each(["-12", "+3.5", "-1,000"])("leaves the number %s", (text) => {
    expect(csvText([[text]])).toMatch(text);
    expect(csvText([[text]])).not.toMatch("'");
  });
});

describe("SVG", () => {
  it("escapes what comes from outside", () => {
    expect(xmlText('<script>&"\0\ud800')).toBe("&lt;script&gt;&amp;&quot;��");
  });
  it("draws text as a canvas would", () => {
    const pen = new SvgPen((_, text) => text.length * 7);
    pen.font = "italic 11.5px system-ui, \"Segoe UI\"";
    pen.fillStyle = "red";
    pen.fillText("a<b", 1.234, 5);
    expect(pen.parts).toEqual([
      '<text x="1.23" y="5" text-anchor="middle" dominant-baseline="central" font-family="system-ui, &quot;Segoe UI&quot;"' +
      ' font-size="11.5" font-style="italic" fill="red">a&lt;b</text>',
    ]);
    expect(pen.measureText("abc").width).toBe(21);
  });
  it("draws paths and keeps what it saved", () => {
    const pen = new SvgPen(() => 0);
    pen.save();
    pen.globalAlpha = 0.5;
    pen.beginPath();
    pen.lineTo(0, 0);
    pen.lineTo(2, 1);
    pen.closePath();
    pen.fill();
    pen.restore();
    pen.beginPath();
    pen.roundRect(0, 0, 10, 6, 2);
    pen.stroke();
    expect(pen.parts).toEqual([
      '<path d="M0 0L2 1Z" fill="#000" opacity="0.5"/>',
      '<path d="M2 0h6a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-6a2 2 0 0 1 -2 -2v-2a2 2 0 0 1 2 -2Z" fill="none" stroke="#000" stroke-width="1"/>',
    ]);
  });
});

describe("Turtle", () => {
  it("escapes", () => {
    expect(turtleString('a"b\\c\nd\ud800')).toBe('"a\\"b\\\\c\\nd�"');
    expect(turtleIri("https://x/<a b>")).toBe("<https://x/%3Ca%20b%3E>");
  });
  it("states what is sure and only claims what is not", () => {
    const nodes = [
      { id: "https://x/a", label: "A", cls: "Person", kind: "name", also: ["Al"] },
      { id: 'https://x/a 5 "^^https://x/int', label: "five", cls: "Value", kind: "value", also: [] },
    ] as unknown as Entity[];
    const quote = { text: 'A has "5".', src: 0, claim: "c1", conf: 0.8, when: "2026-03" };
    const fact = { s: 0, o: 1, property: "https://x/p", rel: "has", status: "asserted", sure: true, conf: 0.8, quotes: [quote, {}] } as unknown as Fact;
    const terms = { prefixes: { kg: "https://k/" }, classes: { Person: "https://s/Person" }, claims: "https://x/claim/" };
    const denied = { ...fact, status: "negated", sure: false, quotes: [{ claim: "https://y/c2", src: 0, text: "No.", span: "https://y/s" }] };
    const text = turtleText([fact, denied], { nodes, sources: [{ id: "https://x/s", date: "2026" }], terms, around: () => ({ before: "", after: "", start: 7 }) });
    expect(text).toBe(`@prefix kg: <https://k/> .

<https://x/a> a <https://s/Person> ; rdfs:label "A" ; kg:kind "name" ; skos:altLabel "Al" .
<https://x/p> rdfs:label "has" .

<https://x/s> a schema:NewsArticle ; schema:datePublished "2026"^^xsd:gYear .

<https://x/a> <https://x/p> "5 \\""^^<https://x/int> .
<https://x/claim/c1> a kg:Claim ; rdf:subject <https://x/a> ; rdf:predicate <https://x/p> ; rdf:object "5 \\""^^<https://x/int> ; kg:status kg:asserted ; kg:confidence 0.80 ; kg:when "2026-03"^^xsd:gYearMonth ; prov:wasDerivedFrom <https://x/s#char=7,17> .
<https://x/s#char=7,17> a kg:Evidence ; oa:exact "A has \\"5\\"." ; dcterms:isPartOf <https://x/s> .
<https://y/c2> a kg:Claim ; rdf:subject <https://x/a> ; rdf:predicate <https://x/p> ; rdf:object "5 \\""^^<https://x/int> ; kg:status kg:negated ; kg:confidence 1.00 ; prov:wasDerivedFrom <https://y/s> .
<https://y/s> a kg:Evidence ; oa:exact "No." ; dcterms:isPartOf <https://x/s> .
`);
  });
});
