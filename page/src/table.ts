// The facts as a table: the equal of the drawing for those who would rather read. Roles are spelt
// out, as rows that are laid out as lines on a phone would no longer count as rows.

import { tabbed } from "./csv.ts";
import { button, copied, find, make, named } from "./dom.ts";
import { graph, isBare, isValue, nodeAt } from "./graph.ts";
import { statusChip } from "./quotes.ts";
import { addHashed, writeHash } from "./hash.ts";
import type { Hashed } from "./hash.ts";
import { nodeIcon } from "./shapes.ts";
import { chooseFact, chooseNode } from "./show.ts";
import { seen } from "./state.ts";
import { dateText, folded, percent, plural } from "./text.ts";
import type { Entity, Fact } from "./types.ts";

interface Column {
  key: string;
  title: string;
  value: (fact: Fact) => string | number;
  cell: (fact: Fact) => Node | string;
  number?: boolean;
}

const COLUMNS: Column[] = [
  { key: "s", title: "Subject", value: (fact) => nodeAt(fact.s).label, cell: (fact) => nodeCell(nodeAt(fact.s)) },
  { key: "rel", title: "Relation", value: (fact) => fact.rel, cell: (fact) => button({ class: "link", title: "Read the sentences", onclick: () => chooseFact(fact) }, named(fact.rel)) },
  { key: "o", title: "Object", value: (fact) => (isBare(fact) ? "" : nodeAt(fact.o).label), cell: (fact) => (isBare(fact) ? "" : nodeCell(nodeAt(fact.o))) },
  { key: "status", title: "Status", value: (fact) => [...graph.statuses.keys()].indexOf(fact.status), cell: statusChip },
  { key: "conf", title: "Confidence", value: (fact) => fact.conf, cell: (fact) => percent(fact.conf), number: true },
  { key: "count", title: "Sentences", value: (fact) => fact.quotes.length, cell: (fact) => String(fact.quotes.length), number: true },
  { key: "date", title: "Date", value: (fact) => fact.date, cell: (fact) => dateText(fact.date) },
];

const PAGE = 200;
const FIRST = COLUMNS[4]!;
const order = { column: FIRST, down: true, most: PAGE };
const searched = new Map<Fact, string>();

function nodeCell(node: Entity): HTMLElement {
  if (isValue(node)) return make("span", { class: "cell" }, nodeIcon(node), named(node.label));
  return button({ class: "link cell", onclick: () => chooseNode(node) }, nodeIcon(node), named(node.label));
}

const collator = new Intl.Collator("en", { numeric: true });
function compareFacts(a: Fact, b: Fact): number {
  const [one, other] = [order.column.value(a), order.column.value(b)];
  const sign = typeof one === "number" ? one - Number(other) : collator.compare(one, String(other));
  return (order.down ? -sign : sign) || a.index - b.index;
}

// What stands in the table now, in its order: the filters of the legend and the words above it.
export function tabled(): Fact[] {
  const words = folded(filterField().value).split(/\s+/).filter(Boolean);
  return [...seen.facts].filter((fact) => words.every((word) => searchable(fact).includes(word))).sort(compareFacts);
}

export function startTable(): void {
  if (!graph.facts.some((fact) => fact.date)) COLUMNS.pop();
  const filter = make("input", {
    id: "table-filter", type: "search", "aria-label": "Filter facts", placeholder: "Filter facts by any word",
    autocomplete: "off", spellcheck: "false", oninput: () => { order.most = PAGE; showTable(); writeHash(); },
  });
  const heads = COLUMNS.map((column) =>
    make("th", { role: "columnheader", scope: "col", "data-key": column.key },
      button({ onclick: () => sortBy(column) }, column.title, make("span", { class: "way", "aria-hidden": "true" }))));
  find("#facts").replaceChildren(
    make("div", { class: "bar" }, filter, make("span", { id: "table-count", role: "status" }),
      button({ id: "table-copy", onclick: copyTable }, "Copy")),
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Facts" },
      make("table", { role: "table" }, make("caption", { class: "unseen" }, "Facts that pass the filters of the legend"),
        make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, heads)), make("tbody", { role: "rowgroup" })),
      button({ id: "table-more", onclick: () => { order.most += 5 * PAGE; showTable(); } }, "Show more")));
  addHashed(tableState);
}

function sortBy(column: Column): void {
  order.down = order.column === column ? !order.down : Boolean(column.number);
  order.column = column;
  showTable();
  writeHash();
}

// The words of the filter and a changed order are part of the link.
const tableState: Hashed = {
  write(link) {
    const words = filterField().value.trim();
    if (words) link.set("words", words);
    if (order.column !== FIRST || !order.down) link.set("sort", `${order.down ? "-" : ""}${order.column.key}`);
  },
  read(link) {
    filterField().value = link.get("words") ?? "";
    const sort = link.get("sort") ?? "";
    const column = COLUMNS.find(({ key }) => key === sort.replace("-", ""));
    Object.assign(order, column ? { column, down: sort.startsWith("-") } : { column: FIRST, down: true });
  },
};

const filterField = (): HTMLInputElement => find<HTMLInputElement>("#table-filter");

// All rows, with tabs between their cells, as spreadsheets take them.
export function tableText(facts: Fact[]): string {
  const rows = facts.map((fact) => [
    nodeAt(fact.s).label, fact.rel, nodeAt(fact.o).label, fact.status, String(fact.conf), String(fact.quotes.length), fact.date,
  ]);
  return tabbed([["Subject", "Relation", "Object", "Status", "Confidence", "Sentences", "Date"], ...rows]);
}

async function copyTable(): Promise<void> {
  const rows = tabled();
  find("#table-count").textContent = await copied(tableText(rows), `Copied ${plural(rows.length, "fact", "facts")}`);
}

export function showTable(): void {
  const rows = tabled();
  find("#table-count").textContent = plural(rows.length, "fact", "facts");
  for (const head of document.querySelectorAll<HTMLElement>("#facts th")) {
    const sorted = head.dataset["key"] === order.column.key;
    head.setAttribute("aria-sort", sorted ? (order.down ? "descending" : "ascending") : "none");
  }
  find("#facts tbody").replaceChildren(...rows.slice(0, order.most).map((fact) =>
    make("tr", { role: "row" }, COLUMNS.map((column) =>
      make("td", { role: "cell", class: column.number ? "number" : null, "data-title": column.title }, column.cell(fact))))));
  find("#table-more").hidden = rows.length <= order.most;
}

function searchable(fact: Fact): string {
  const known = searched.get(fact) ?? folded([nodeAt(fact.s).label, fact.rel, nodeAt(fact.o).label, fact.status,
    dateText(fact.date), ...fact.quotes.map((quote) => quote.text ?? "")].join(" "));
  searched.set(fact, known);
  return known;
}
