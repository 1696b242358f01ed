// The answer of a query on the page: a table whose entities open in the panel, or yes, no, Turtle.

import type { AnswerRows, AnswerTerm } from "./answer.ts";
import { button, make, named } from "./dom.ts";
import { graph } from "./graph.ts";
import { chooseNode } from "./show.ts";
import { shortIri } from "./sparql.ts";
import type { Prefixes } from "./sparql.ts";

const ROWS_AT_ONCE = 200;

export function answerTable({ columns, rows }: AnswerRows, prefixes: Prefixes): HTMLElement {
  if (rows.length === 0) return make("p", { class: "truth" }, "No rows: nothing that was asked fits the query.");
  const body = make("tbody", {});
  const more = button({ class: "more-rows", onclick: () => show() }, "Show more rows");
  const show = (): void => {
    const from = body.childElementCount;
    const fresh = rows.slice(from, from + ROWS_AT_ONCE).map((row) =>
      make("tr", {}, row.map((term) => make("td", {}, term ? termCell(term, prefixes) : null))));
    body.append(...fresh);
    more.hidden = body.childElementCount >= rows.length;
  };
  show();
  return make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Answer" },
    make("table", {}, make("caption", { class: "unseen" }, "Answer to the query"),
      make("thead", {}, make("tr", {}, columns.map((name) => make("th", { scope: "col" }, named(name))))), body),
    more);
}

function termCell({ type, value, datatype }: AnswerTerm, prefixes: Prefixes): Node {
  if (type !== "uri") return make("span", { title: datatype ? shortIri(datatype, prefixes) : null }, named(value));
  const node = graph.byIri.get(value);
  if (!node) return make("span", { class: "iri", title: value }, named(shortIri(value, prefixes)));
  return button({ class: "link", title: value, onclick: () => chooseNode(node) }, named(node.label));
}

export function answerTruth(truth: boolean): HTMLElement {
  return make("p", { class: "truth" }, truth ? "Yes." : "No.");
}

export function answerTriples(turtle: string): HTMLElement {
  return make("pre", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Answer as Turtle" },
    turtle.trim() || "No triples.");
}

// The rows as cells, for a spreadsheet.
export function answerCells({ columns, rows }: AnswerRows): string[][] {
  return [[...columns], ...rows.map((row) => row.map((term) => term?.value ?? ""))];
}
