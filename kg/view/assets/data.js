// The graph as the file carries it, and the few look-ups that everything else stands on.
// A node, fact or source is known by its index; a line joins two nodes that have facts between them.

const embedded = (id) => JSON.parse(document.getElementById(id).textContent);

const graph = embedded("kg-data");
const drawing = embedded("kg-network");
const { nodes, facts, sources } = graph;

nodes.forEach((node, index) => {
  node.index = index;
  node.also ??= [];
  node.joins ??= [];
  node.rank ??= 0;
  node.facts = [];
  node.short = shorten(node.label, 26);
});

const lines = new Map();
const lineId = (a, b) => `${Math.min(a, b)}-${Math.max(a, b)}`;

facts.forEach((fact, index) => {
  fact.index = index;
  fact.line = lineId(fact.s, fact.o);
  fact.date = latestDate(fact);
  for (const end of new Set([fact.s, fact.o])) nodes[end].facts.push(fact);
  if (fact.s === fact.o) return;
  if (!lines.has(fact.line)) {
    const [from, to] = fact.line.split("-").map(Number);
    lines.set(fact.line, { id: fact.line, from, to, facts: [] });
  }
  lines.get(fact.line).facts.push(fact);
});

const sureStatus = new Map(graph.statuses.map(({ name, sure }) => [name, sure]));
const isSure = (fact) => sureStatus.get(fact.status);
for (const line of lines.values()) {
  line.facts.sort((a, b) => isSure(b) - isSure(a) || b.conf - a.conf || a.index - b.index);
}

const isValue = (node) => node.kind === "value";
const entities = nodes.filter((node) => !isValue(node));
const byIri = new Map(nodes.map((node) => [node.id, node]));

function shorten(text, most) {
  const letters = text.length > most ? [...text.slice(0, 2 * most)] : [];
  return letters.length > most ? letters.slice(0, most - 1).join("").trimEnd() + "…" : text;
}

function latestDate(fact) {
  const dates = fact.quotes.map((quote) => sources[quote.src]?.date ?? "");
  return dates.sort().at(-1) ?? "";
}

function otherEnd(fact, node) {
  return nodes[fact.s === node.index ? fact.o : fact.s];
}

function plural(count, one, many) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function dateText(date) {
  const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  if (!day) return date;
  const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  const parsed = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? date : parsed.toLocaleDateString("en-GB", format);
}
