// Names on the drawing: always the same size to the eye, the most important first, none on another.

const HUBS = 5; // so many are named even where their name must lie over a node
const widths = new Map();

function labelAll(ctx) {
  const scale = network.getScale();
  const view = viewBox();
  const room = new Room(120 / scale);
  const bright = state.focus;
  const here = [...seen.nodes].map((index) => nodes[index]).filter(({ at }) => inside(at, view));
  for (const node of here) room.take(around(node.at, radius(node), radius(node)), "node");
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  const weight = (node) =>
    (state.hovered === node.index ? 4e6 : 0) + (state.chosen?.node === node ? 3e6 : 0) +
    (bright?.nodes.has(node.index) ? 1e6 : 0) + node.rank;
  const hubs = [...here].sort((a, b) => b.rank - a.rank || a.index - b.index).slice(0, 2 * HUBS);
  const strong = new Set(hubs.filter((node) => node.kind === "name"));
  const held = new Set(hubs.slice(0, narrow() ? 2 : HUBS));
  here.sort((a, b) => weight(b) - weight(a) || a.index - b.index);
  for (const node of here) {
    const wanted = !bright || bright.nodes.has(node.index) || state.hovered === node.index;
    const look = { strong: strong.has(node), held: held.has(node) || state.hovered === node.index };
    if (wanted) labelNode(ctx, node, { scale, view, room, ...look });
  }
  labelLines(ctx, { scale, view, room, bright });
}

function labelNode(ctx, node, { scale, view, room, strong, held }) {
  const size = (isValue(node) ? 11 : strong ? 13.5 : 12) / scale;
  ctx.font = `${strong ? "600 " : ""}${size}px ${paint.font}`;
  const width = measured(ctx, node.short, strong ? "b" : isValue(node) ? "v" : "n", scale) + 6 / scale;
  const height = size * 1.2;
  const reach = radius(node) + 2 / scale;
  const { x, y } = node.at;
  const spots = [
    [x, y + reach + height / 2], [x, y - reach - height / 2],
    [x + reach + width / 2, y], [x - reach - width / 2, y],
    [x + reach * 0.7 + width / 2, y + reach * 0.7 + height / 2],
    [x - reach * 0.7 - width / 2, y + reach * 0.7 + height / 2],
    [x + reach * 0.7 + width / 2, y - reach * 0.7 - height / 2],
    [x - reach * 0.7 - width / 2, y - reach * 0.7 - height / 2],
  ].map(([left, top]) => ({ at: { x: left, y: top }, box: around({ x: left, y: top }, width / 2, height / 2) }));
  const whole = spots.filter(({ box }) => within(box, view));
  const forced = state.chosen?.node === node || state.hovered === node.index;
  const spot =
    whole.find(({ box }) => room.free(box)) ??
    (held || forced ? whole.find(({ box }) => room.free(box, "label")) : null) ??
    (forced ? (whole[0] ?? spots[0]) : null);
  if (!spot) return;
  room.take(spot.box, "label");
  write(ctx, node.short, spot.at, scale, isValue(node) ? paint.quiet : paint.ink);
}

// Relations are named on the lines in focus, and elsewhere where a line is long enough.
function labelLines(ctx, { scale, view, room, bright }) {
  if (!bright && scale < 0.6) return;
  const size = 11 / scale;
  ctx.font = `italic ${size}px ${paint.font}`;
  for (const [id, passing] of seen.lines) {
    if (bright && !bright.lines.has(id)) continue;
    const line = lines.get(id);
    const [a, b] = [nodes[line.from], nodes[line.to]];
    const names = [...new Set(passing.map((fact) => fact.rel))];
    const text = shorten(names[0], 30) + (names.length > 1 ? ` +${names.length - 1}` : "");
    const width = measured(ctx, text, "r", scale) + 6 / scale;
    const free = Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) - radius(a) - radius(b);
    if (!bright && free < width * 0.8) continue;
    const boxes = spotsAlong(a.at, b.at, bright ? size * 1.4 : 0)
      .map((at) => ({ at, box: around(at, width / 2, size * 0.6) }))
      .filter(({ box }) => within(box, view));
    const forced = state.chosen?.line === line ? boxes.at(-1) : null;
    const spot = boxes.find(({ box }) => room.free(box)) ?? forced;
    if (!spot) continue;
    room.take(spot.box, "label");
    write(ctx, text, spot.at, scale, paint.quiet);
  }
}

// Places on a line, the middle first; then, if they may lie beside it, above and below.
function spotsAlong(a, b, beside) {
  const on = (part) => ({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
  const spots = [0.5, 0.4, 0.6, 0.3, 0.7].map(on);
  const off = [-1, 1, -2, 2].map((way) => ({ x: on(0.5).x, y: on(0.5).y + way * beside }));
  return beside ? [...spots, ...off] : spots;
}

function write(ctx, text, { x, y }, scale, colour) {
  ctx.lineWidth = 4 / scale;
  ctx.strokeStyle = paint.halo;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

// Measuring is slow and letters do not change, so widths are kept, in pixels of the screen.
function measured(ctx, text, kind, scale) {
  const key = `${kind}${text}`;
  if (!widths.has(key)) widths.set(key, ctx.measureText(text).width * scale);
  return widths.get(key) / scale;
}
