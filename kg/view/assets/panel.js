// The panel: how to start, an entity with all that is said of it, or a line with its sentences.

const panel = find("#panel");

function showPanel() {
  const { node, line } = state.chosen ?? {};
  panel.classList.toggle("open", Boolean(state.chosen));
  const close = button({ class: "icon close", "aria-label": "Close", onclick: () => choose(null) }, "×");
  if (node) panel.replaceChildren(close, ...entityPanel(node));
  else if (line) panel.replaceChildren(close, ...linePanel(line));
  else panel.replaceChildren(...startPanel());
  panel.scrollTop = 0;
}

function startPanel() {
  const first = entities.filter((node) => node.facts.length).slice(0, 8);
  return [
    make("h2", {}, "Start here"),
    make("ul", { class: "hints" },
      make("li", {}, "Click a name to see what is said about it, and by whom."),
      make("li", {}, "Click a line to read the sentences behind it."),
      make("li", {}, make("kbd", {}, "/"), " searches, ", make("kbd", {}, "Esc"), " lets go, arrow keys walk.")),
    make("h3", {}, "Most connected"),
    make("ul", { class: "rows" }, first.map((node) => make("li", {}, nodeRow(node, plural(node.facts.length, "fact", "facts"))))),
  ];
}

function nodeRow(node, note) {
  return button({ class: "row", onclick: () => chooseNode(node) },
    icon(node.cls), make("span", { class: "what" }, named(node.label)), make("small", {}, note));
}

function linePanel(line) {
  const passing = seen.lines.get(line.id) ?? line.facts;
  const hidden = line.facts.length - passing.length;
  return [
    make("h2", { class: "unseen" }, "What is said of the two"),
    make("ul", { class: "rows pair" }, [line.from, line.to].map((end) =>
      make("li", {}, nodeRow(nodes[end], className(nodes[end].cls))))),
    ...passing.map(factCard),
    hidden ? make("p", { class: "more" }, `${plural(hidden, "more fact is", "more facts are")} switched off in the legend.`) : null,
  ].filter(Boolean);
}

function entityPanel(node) {
  const known = node.facts.filter((fact) => seen.facts.has(fact));
  const groups = new Map();
  for (const fact of known) {
    const key = groupKey(fact, node);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const weight = (group) => Math.max(...group.map((fact) => otherEnd(fact, node)).map(prominence));
  const order = [...groups].sort(([a, one], [b, other]) => weight(other) - weight(one) || (a < b ? -1 : 1));
  const hidden = node.facts.length - known.length;
  const open = known.length < 5;
  return [
    make("h2", {}, named(node.label)),
    make("p", { class: "about" }, icon(node.cls), className(node.cls),
      node.mentions ? ` · named ${plural(node.mentions, "time", "times")}` : ""),
    node.also.length ? make("p", { class: "about" }, "Also called ", ...listed(node.also)) : null,
    node.joins.length ? reasons(node) : null,
    ...order.map(([, group]) => factGroup(node, group, open)),
    hidden ? make("p", { class: "more" }, `${plural(hidden, "more fact is", "more facts are")} switched off in the legend.`) : null,
    known.length || hidden ? null : make("p", { class: "more" }, "Nothing is said of it on its own."),
  ].filter(Boolean);
}

// What an entity is said to be comes first, then what it has to do with the best known.
const prominence = (other) => (other.cls === "Description" ? Infinity : other.rank);

const groupKey = (fact, node) => `${fact.s === node.index ? "1" : "2"}${fact.rel}`;
const listed = (names) => names.flatMap((name, index) => [index ? ", " : "", make("q", {}, named(name))]);

function reasons(node) {
  return make("details", { class: "reasons" }, make("summary", {}, "Why these words mean it"),
    make("ul", {}, node.joins.map(([text, reason, times]) =>
      make("li", {}, make("q", {}, named(text)), ` ${reason}`, times > 1 ? ` (${times} times)` : ""))));
}

function factGroup(node, group, open) {
  const outward = group[0].s === node.index;
  const title = outward
    ? make("h3", {}, named(group[0].rel))
    : make("h3", {}, make("span", { "aria-hidden": "true" }, "← "), quietly("Said by or of others: "), named(group[0].rel));
  return make("section", { class: "group" }, title, group.map((fact) => factRow(fact, otherEnd(fact, node), open)));
}

function factRow(fact, other, open) {
  return make("details", { open },
    make("summary", { class: "row" }, icon(other.cls), make("span", { class: "what" }, named(other.label)),
      isSure(fact) && fact.status === "asserted" ? null : statusChip(fact),
      make("small", {}, `${Math.round(fact.conf * 100)} %`)),
    ...fact.quotes.map(quoteCard),
    isValue(other) ? null : button({ class: "link go", onclick: () => chooseNode(other) }, "Go to ", named(other.label)));
}
