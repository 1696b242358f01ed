// Everything by keyboard: walk the graph with arrows, switch views, open and close drawers.

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function startKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape") {
      if (find("#legend").classList.contains("open")) openLegend(false);
      else choose(null);
    }
  });
  canvasHome.addEventListener("keydown", walkOrZoom);
  find("#tabs").addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    showView(state.view === "graph" ? "facts" : "graph");
    find(`#tab-${state.view}`).focus();
  });
}

function walkOrZoom(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = ARROWS[event.key];
  if (way) walk(way);
  else if (event.key === "Enter") panel.focus();
  else if (event.key === "+" || event.key === "=") zoomBy(1.3);
  else if (event.key === "-") zoomBy(1 / 1.3);
  else if (event.key === "0") fitTo(seen.nodes);
  else return;
  event.preventDefault();
}

// Go to the neighbour that lies most in the wanted direction; start with the most important.
function walk([right, down]) {
  const { node, line } = state.chosen ?? {};
  const start = node ?? (line && nodes[line.from]);
  if (!start) {
    const first = [...seen.nodes].sort((a, b) => nodes[b].rank - nodes[a].rank || a - b)[0];
    if (first !== undefined) chooseNode(nodes[first]);
    return;
  }
  const neighbours = start.facts
    .filter((fact) => seen.lines.has(fact.line))
    .map((fact) => otherEnd(fact, start));
  const cost = ({ at }) => {
    const [x, y] = [at.x - start.at.x, at.y - start.at.y];
    const length = Math.hypot(x, y) || 1;
    const along = (x * right + y * down) / length;
    return along > 0.3 ? length / along : Infinity;
  };
  const best = neighbours.filter((each) => cost(each) < Infinity).sort((a, b) => cost(a) - cost(b))[0];
  if (best) choose({ node: best }, { move: true });
}
