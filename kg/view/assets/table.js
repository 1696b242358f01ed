// The facts as a table: the equal of the drawing for those who would rather read. Roles are spelt
// out, as rows that are laid out as lines on a phone would no longer count as rows.

const COLUMNS = [
  { key: "s", title: "Subject", value: (fact) => nodes[fact.s].label, cell: (fact) => nodeCell(nodes[fact.s]) },
  { key: "rel", title: "Relation", value: (fact) => fact.rel, cell: (fact) => button({ class: "link", title: "Read the sentences", onclick: () => chooseFact(fact) }, named(fact.rel)) },
  { key: "o", title: "Object", value: (fact) => nodes[fact.o].label, cell: (fact) => nodeCell(nodes[fact.o]) },
  { key: "status", title: "Status", value: (fact) => [...sureStatus.keys()].indexOf(fact.status), cell: statusChip },
  { key: "conf", title: "Confidence", value: (fact) => fact.conf, cell: (fact) => `${Math.round(fact.conf * 100)} %`, number: true },
  { key: "count", title: "Sentences", value: (fact) => fact.quotes.length, cell: (fact) => String(fact.quotes.length), number: true },
  { key: "date", title: "Date", value: (fact) => fact.date, cell: (fact) => dateText(fact.date) },
];

const PAGE = 200;
const order = { column: COLUMNS[4], down: true, most: PAGE };

function nodeCell(node) {
  if (isValue(node)) return make("span", { class: "cell" }, icon(node.cls), named(node.label));
  return button({ class: "link cell", onclick: () => chooseNode(node) }, icon(node.cls), named(node.label));
}

const collator = new Intl.Collator("en", { numeric: true });
function compare(a, b) {
  const [one, other] = [order.column.value(a), order.column.value(b)];
  const sign = typeof one === "number" ? one - other : collator.compare(one, other);
  return (order.down ? -sign : sign) || a.index - b.index;
}

function startTable() {
  if (!facts.some((fact) => fact.date)) COLUMNS.pop();
  const filter = make("input", {
    id: "table-filter", type: "search", "aria-label": "Filter facts", placeholder: "Filter facts by any word",
    autocomplete: "off", spellcheck: "false", oninput: () => { order.most = PAGE; showTable(); },
  });
  const heads = COLUMNS.map((column) =>
    make("th", { role: "columnheader", scope: "col", "data-key": column.key },
      button({ onclick: () => sortBy(column) }, column.title, make("span", { class: "way", "aria-hidden": "true" }))));
  find("#facts").replaceChildren(
    make("div", { class: "bar" }, filter, make("span", { id: "table-count", role: "status" })),
    make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Facts" },
      make("table", { role: "table" }, make("caption", { class: "unseen" }, "Facts that pass the filters of the legend"),
        make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, heads)), make("tbody", { role: "rowgroup" })),
      button({ id: "table-more", onclick: () => { order.most += 5 * PAGE; showTable(); } }, "Show more")));
}

function sortBy(column) {
  order.down = order.column === column ? !order.down : Boolean(column.number);
  order.column = column;
  showTable();
}

function showTable() {
  const words = folded(find("#table-filter").value).split(/\s+/).filter(Boolean);
  const has = (fact) => words.every((word) => searchable(fact).includes(word));
  const rows = [...seen.facts].filter(has).sort(compare);
  find("#table-count").textContent = plural(rows.length, "fact", "facts");
  for (const head of document.querySelectorAll("#facts th")) {
    const sorted = head.dataset.key === order.column.key;
    head.setAttribute("aria-sort", sorted ? (order.down ? "descending" : "ascending") : "none");
  }
  find("#facts tbody").replaceChildren(...rows.slice(0, order.most).map((fact) =>
    make("tr", { role: "row" }, COLUMNS.map((column) =>
      make("td", { role: "cell", class: column.number ? "number" : null, "data-title": column.title }, column.cell(fact))))));
  find("#table-more").hidden = rows.length <= order.most;
}

function searchable(fact) {
  fact.words ??= folded([nodes[fact.s].label, fact.rel, nodes[fact.o].label, fact.status, dateText(fact.date),
    ...fact.quotes.map((quote) => quote.text ?? "")].join(" "));
  return fact.words;
}
