import { describe, expect, it } from "vitest";

import { complaint } from "../src/complaint.ts";

const LETTERS = "['A' ..= 'Z' | 'a' ..= 'z' | '\\u{00C0}'..='\\u{00D6}'\n| '\\u{200C}'..='\\u{200D}'], ['_']";

describe("complaint", () => {
  it("points at the word", () => {
    const said = complaint(`error at 2:3: expected one of "{", ${LETTERS}`, "SELECT *\n  ?x }");
    expect(said).toEqual({ text: "Line 2, column 3: “?x” cannot stand here.", line: 2, column: 3 });
  });
  it("rather says what the grammar stumbles over", () => {
    const fault = { line: 2, column: 9, word: "}", missing: true };
    expect(complaint("error at 2:10: expected LATERAL", "SELECT ?s {\n  ?s ?p }", 0, fault))
      .toEqual({ text: "Line 2, column 9: something is missing before “}”.", line: 2, column: 9 });
  });
  it("counts without what the page put in front", () => {
    expect(complaint("error at 1:30: expected WHERE", "SELECT ? {", 20).text).toBe("Line 1, column 10: “{” cannot stand here.");
  });
  it("names a prefix that is not declared", () => {
    const query = "SELECT ?s WHERE {?s foo:x ?o}";
    expect(complaint(`error at 1:26: expected one of OPTIONAL, Prefix not found, ['%'], ${LETTERS}`, query).text)
      .toBe("Line 1, column 26: the prefix foo: is not declared.");
  });
  it("sees the end", () => {
    expect(complaint(`error at 1:12: expected one of ${LETTERS}`, "SELECT * { ").text)
      .toBe("Line 1, column 12: the query ends too early.");
  });
  it("says how to begin", () => {
    expect(complaint("error at 1:10: expected CONSTRUCT", "DELETE WHERE {}").text).toMatch("begin with SELECT");
  });
  it("knows a variable that is not grouped by", () => {
    expect(complaint("error at 1:9: expected The SELECT contains a variable that is unbound", "SELECT ?a {}").text)
      .toBe("A variable is selected that is neither grouped by nor counted.");
  });
  it("passes on what it does not know", () => {
    expect(complaint("RuntimeError: unreachable", "ASK {}").text).toBe("unreachable");
    expect(complaint("", "ASK {}").text).toBe("The query could not be run.");
  });
});
