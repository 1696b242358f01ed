// The view as a link: what is chosen, which view is open, what is switched off.

const HASHED = { cls: "hide-class", status: "hide-status", rel: "hide-relation", src: "hide-source" };

let listening = false;

function writeHash() {
  if (!listening) return;
  const link = new URLSearchParams();
  const { node, line } = state.chosen ?? {};
  if (node) link.set("entity", node.id);
  if (line) for (const end of [line.from, line.to]) link.append("between", nodes[end].id);
  if (state.view !== "graph") link.set("view", state.view);
  for (const [facet, name] of Object.entries(HASHED)) {
    for (const value of [...state.off[facet]].sort()) link.append(name, value);
  }
  link.append("v", "1");
  try {
    history.replaceState(null, "", `#${link}`);
  } catch {
    // Some viewers show a page without letting it have an address.
  }
}

// Read the link the page was opened with; what it names and is not here is passed over.
function readHash() {
  const link = new URLSearchParams(location.hash.slice(1));
  startingFilters();
  if (link.has("v")) {
    for (const [facet, name] of Object.entries(HASHED)) state.off[facet] = new Set(link.getAll(name));
  }
  state.view = link.get("view") === "facts" ? "facts" : "graph";
  state.chosen = null;
  const node = byIri.get(link.get("entity"));
  const [from, to] = link.getAll("between").map((iri) => byIri.get(iri));
  const line = from && to && lines.get(lineId(from.index, to.index));
  if (node) state.chosen = { node };
  else if (line) state.chosen = { line };
}
