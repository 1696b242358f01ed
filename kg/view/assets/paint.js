// How nodes and lines are painted: bright in focus, faint around it, dashed where nothing is sure.

function paintNode({ ctx, id, x, y }) {
  return {
    drawNode() {
      const node = nodes[id];
      const bright = state.focus;
      const reach = radius(node);
      const chosen = state.chosen?.node === node;
      ctx.globalAlpha = !bright || bright.nodes.has(id) || state.hovered === id ? 1 : 0.14;
      ctx.translate(x, y);
      ctx.scale(reach, reach);
      const outline = outlines.get(node.cls);
      ctx.lineJoin = "round";
      ctx.lineWidth = (chosen || state.hovered === id ? 6 : 3) / reach;
      ctx.strokeStyle = chosen || state.hovered === id ? paint.accent : paint.paper;
      ctx.stroke(outline);
      ctx.fillStyle = paint.paper;
      ctx.fill(outline);
      ctx.fillStyle = paint[node.cls];
      ctx.fill(outline, "evenodd");
    },
  };
}

// Bring lines up to date with what passes the filters and what is in focus.
function paintLines() {
  const bright = state.focus;
  const updates = [];
  for (const [id, passing] of seen.lines) {
    const line = lines.get(id);
    const on = bright?.lines.has(id);
    updates.push({
      id,
      arrows: {
        to: { enabled: passing.some((fact) => fact.s === line.from) },
        from: { enabled: passing.some((fact) => fact.s === line.to) },
      },
      dashes: passing.some(isSure) ? false : [5, 5],
      width: (on ? 1.6 : 1) * (1 + Math.min(2, (passing.length - 1) * 0.5)),
      color: {
        color: on ? paint.accent : paint.line,
        hover: paint.accent,
        opacity: bright && !on ? 0.12 : 1,
      },
    });
  }
  lineSet.update(updates);
}

// Everything that follows from a change of state, in one place.
function show({ move = false } = {}) {
  look();
  state.focus = focus();
  network?.refreshShown();
  paintLines();
  showStatus();
  showPanel();
  if (state.view === "facts") showTable();
  if (move && state.focus && state.view === "graph") fitTo(state.focus.nodes, { most: 1.25 });
  writeHash();
}

function showStatus() {
  const text = statusLine();
  if (find("#status").textContent !== text) find("#status").textContent = text;
}

// Choose a node, a line or nothing. Only what is not on the screen moves the drawing.
function choose(chosen, { move = false } = {}) {
  state.chosen = chosen;
  hideBubble();
  if (chosen?.node?.facts.length) reveal(chosen.node);
  if (chosen?.line) for (const end of [chosen.line.from, chosen.line.to]) reveal(nodes[end]);
  show({ move });
}

const chooseNode = (node) => choose({ node }, { move: true });
const chooseFact = (fact) => {
  const line = lines.get(fact.line);
  choose(line ? { line } : { node: nodes[fact.s] }, { move: true });
};
