// What the reader has switched off and chosen, and what is to be seen because of it.

const state = {
  off: { cls: new Set(), status: new Set(), rel: new Set(), src: new Set() },
  chosen: null, // { node } or { line }
  view: "graph",
  hovered: null,
};

// By what facts can be filtered: what a fact has of each kind.
const FACETS = {
  cls: (fact) => [nodes[fact.s].cls, nodes[fact.o].cls],
  status: (fact) => [fact.status],
  rel: (fact) => [fact.rel],
  src: (fact) => [...new Set(fact.quotes.map((quote) => sourceName(quote)))],
};

let seen = { facts: new Set(), nodes: new Set(), lines: new Map() };

function sourceName(quote) {
  const source = sources[quote.src];
  return source ? source.publisher || source.title : "Unknown source";
}

function passes(fact) {
  const { cls, status, rel, src } = state.off;
  if (status.has(fact.status) || rel.has(fact.rel)) return false;
  if (FACETS.cls(fact).some((each) => cls.has(each))) return false;
  return src.size === 0 || FACETS.src(fact).some((each) => !src.has(each));
}

// A node is drawn if it has a place and a fact that passes, or if it is chosen.
function look() {
  seen = { facts: new Set(facts.filter(passes)), nodes: new Set(), lines: new Map() };
  for (const line of lines.values()) {
    if (!nodes[line.from].at || !nodes[line.to].at) continue;
    const passing = line.facts.filter((fact) => seen.facts.has(fact));
    if (passing.length === 0) continue;
    seen.lines.set(line.id, passing);
    seen.nodes.add(line.from).add(line.to);
  }
  for (const fact of seen.facts) if (fact.s === fact.o && nodes[fact.s].at) seen.nodes.add(fact.s);
  if (state.chosen?.node?.at) seen.nodes.add(state.chosen.node.index);
}

// What stays bright when something is chosen; null if nothing is.
function focus() {
  const { node, line } = state.chosen ?? {};
  if (line) return { nodes: new Set([line.from, line.to]), lines: new Set([line.id]) };
  if (!node) return null;
  const around = { nodes: new Set([node.index]), lines: new Set() };
  for (const fact of node.facts) {
    if (!seen.lines.has(fact.line)) continue;
    around.lines.add(fact.line);
    around.nodes.add(fact.s).add(fact.o);
  }
  return around;
}

function startingFilters() {
  for (const set of Object.values(state.off)) set.clear();
  for (const [name, sure] of sureStatus) if (!sure) state.off.status.add(name);
}

function statusLine() {
  const shown = [...seen.nodes].filter((index) => !isValue(nodes[index])).length;
  const all = entities.length;
  const kept = seen.facts.size === facts.length ? "" : ` of ${facts.length.toLocaleString("en")}`;
  const count = seen.facts.size.toLocaleString("en") + kept;
  return `${shown.toLocaleString("en")} of ${plural(all, "entity", "entities")}, ${count} ${facts.length === 1 ? "fact" : "facts"}`;
}
