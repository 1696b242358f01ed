// The legend is the filter: what there is of each kind, how it looks, how often, and a box to tick.

const SECTIONS = [
  { facet: "cls", title: "Classes", name: className, sign: icon },
  { facet: "status", title: "Status", name: capital, sign: statusSign, all: [...sureStatus.keys()] },
  { facet: "rel", title: "Relations", most: 10 },
  { facet: "src", title: "Sources", most: 8, fewest: 2 },
];

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function statusSign(status) {
  return make("span", { class: `sign ${sureStatus.get(status) ? "sure" : "unsure"}`, "aria-hidden": "true" });
}

function counts({ facet, all }) {
  const found = new Map((all ?? []).map((value) => [value, 0]));
  const add = (value) => found.set(value, (found.get(value) ?? 0) + 1);
  if (facet === "cls") nodes.filter((node) => node.facts.length).forEach((node) => add(node.cls));
  else facts.forEach((fact) => FACETS[facet](fact).forEach(add));
  const rows = [...found].filter(([, count]) => count > 0);
  return all ? rows : rows.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

function section(description) {
  const { facet, title, most = Infinity, fewest = 1, name = String, sign } = description;
  const rows = counts(description);
  if (rows.length < fewest) return null;
  const list = make("ul", {}, rows.map(([value, count], place) =>
    make("li", { hidden: place >= most },
      make("label", { title: name(value) },
        tick(facet, value), sign ? sign(value) : null,
        make("span", { class: "what" }, named(name(value))),
        make("span", { class: "count" }, count.toLocaleString("en"))))));
  return make("fieldset", { "data-facet": facet }, make("legend", {}, title), list,
    rows.length > most ? showRest(list, rows.length) : null);
}

function tick(facet, value) {
  return make("input", {
    type: "checkbox", checked: !state.off[facet].has(value),
    onchange: (event) => {
      if (event.target.checked) state.off[facet].delete(value);
      else state.off[facet].add(value);
      show();
    },
  });
}

function showRest(list, count) {
  return button({
    class: "link",
    onclick: (event) => {
      const rest = [...list.children].filter((row) => row.hidden);
      rest.forEach((row) => { row.hidden = false; });
      event.target.remove();
      rest[0]?.querySelector("input").focus();
    },
  }, `Show all ${count}`);
}

function showLegend() {
  const reset = button({ id: "reset", onclick: () => { startingFilters(); showLegend(); show(); } }, "Reset filters");
  find("#legend").replaceChildren(
    button({ class: "icon phone close", "aria-label": "Close filters", onclick: () => openLegend(false) }, "×"),
    make("p", { class: "phone about" }, named(graph.title)),
    ...SECTIONS.map(section).filter(Boolean), reset);
}

function openLegend(open) {
  find("#legend").classList.toggle("open", open);
  find("#open-legend").setAttribute("aria-expanded", String(open));
  if (open) find("#legend .close").focus();
  else if (narrow()) find("#open-legend").focus();
}
