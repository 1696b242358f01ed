// The drawing itself: pyvis's network, handed to vis-network, with nothing in it that moves.

const canvasHome = find("#network");
const nodeSet = new vis.DataSet();
const lineSet = new vis.DataSet();
let network = null;
let growth = 1;

const SMALL = 8; // how large a node is that is drawn only when asked for

// Nodes keep a readable size when the whole is made small; large ones grow little.
const radius = (node) => node.size + SMALL * (growth - 1);

function startNetwork() {
  for (const { id, x, y, size } of drawing.nodes) {
    nodes[id].at = { x, y };
    nodes[id].size = size;
  }
  look();
  stretch();
  nodeSet.add(drawing.nodes.map(({ id }) => visNode(nodes[id])));
  lineSet.add(drawing.edges.map(({ facts: _, ...line }) => line));
  const options = JSON.parse(drawing.options);
  options.nodes.ctxRenderer = paintNode;
  const shown = {
    nodes: new vis.DataView(nodeSet, { filter: ({ id }) => seen.nodes.has(id) }),
    edges: new vis.DataView(lineSet, { filter: ({ id }) => seen.lines.has(id) }),
  };
  network = new vis.Network(canvasHome, shown, options);
  canvasHome.firstElementChild.tabIndex = -1; // its home is what takes the keys
  network.refreshShown = () => {
    shown.nodes.refresh();
    shown.edges.refresh();
  };
  globalThis.kgNetwork = network;
}

const visNode = (node) => ({ id: node.index, shape: "custom", size: node.size, ...node.at });

// Give the drawing the shape of the window: wide on a desk, high on a phone.
function stretch() {
  const places = nodes.filter((node) => node.at);
  const shown = places.filter((node) => seen.nodes.has(node.index));
  const width = span(shown.map((node) => node.at.x));
  const height = span(shown.map((node) => node.at.y));
  const free = freeRoom();
  if (!width || !height || free.width < 1 || free.height < 1) return;
  const ratio = free.width / free.height / (width / height);
  const factor = Math.sqrt(Math.min(1.7, Math.max(0.35, ratio)));
  for (const { at } of places) {
    at.x *= factor;
    at.y /= factor;
  }
}

const span = (numbers) => Math.max(...numbers) - Math.min(...numbers);

// Draw a node that has had no place so far: beside those it has facts with, where it is free.
function reveal(node) {
  if (node.at) return;
  const around = node.facts.map((fact) => otherEnd(fact, node)).filter((each) => each.at);
  const middle = (axis) => around.reduce((sum, each) => sum + each.at[axis], 0) / (around.length || 1);
  const placed = nodes.filter((each) => each.at);
  const free = ({ x, y }) =>
    placed.every(({ at }) => Math.abs(at.x - x) > 90 || Math.abs(at.y - y) > 44);
  for (let step = 1; !node.at; step += 1) {
    const turn = step * 2.4;
    const spot = {
      x: Math.round(middle("x") + 30 * Math.sqrt(step) * Math.cos(turn)),
      y: Math.round(middle("y") + 24 * Math.sqrt(step) * Math.sin(turn)),
    };
    if (free(spot)) node.at = spot;
  }
  node.size = SMALL;
  nodeSet.add({ ...visNode(node), size: radius(node) });
  const fresh = [...lines.values()].filter(({ from, to }) => from === node.index || to === node.index);
  lineSet.add(
    fresh
      .filter(({ id, from, to }) => nodes[from].at && nodes[to].at && !lineSet.get(id))
      .map(({ id, from, to }) => ({ id, from, to })),
  );
}

function regrow() {
  const least = narrow() ? 0.7 : 1;
  const wanted = Math.round(5 * least * Math.min(1.8, Math.max(1, 0.75 / network.getScale()))) / 5;
  if (wanted === growth) return;
  growth = wanted;
  const placed = nodes.filter((node) => node.at);
  nodeSet.update(placed.map((node) => ({ id: node.index, size: radius(node) })));
}
