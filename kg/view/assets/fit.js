// Where the drawing is looked at from: all of it, or all of what is in focus, with room for names.

const ABOVE = 40;
const BELOW = 46;

// The part of the drawing that is on the screen, a little less at the edges.
function viewBox() {
  const { clientWidth, clientHeight } = canvasHome;
  const start = network.DOMtoCanvas({ x: 4, y: 4 });
  const end = network.DOMtoCanvas({ x: clientWidth - 4, y: clientHeight - 4 });
  return { left: start.x, right: end.x, top: start.y, bottom: end.y };
}

// What is left of the window when names at its edges have room.
function freeRoom() {
  const { clientWidth, clientHeight } = canvasHome;
  const side = Math.min(84, clientWidth * 0.13);
  return { width: clientWidth - 2 * side, height: clientHeight - ABOVE - BELOW };
}

function fitTo(indexes, { most = 1.2, glide = true } = {}) {
  const shown = [...indexes].map((index) => nodes[index]).filter((node) => node.at);
  const free = freeRoom();
  if (shown.length === 0 || free.width < 1 || free.height < 1) return;
  const box = {
    left: Math.min(...shown.map(({ at }) => at.x)),
    right: Math.max(...shown.map(({ at }) => at.x)),
    top: Math.min(...shown.map(({ at }) => at.y)),
    bottom: Math.max(...shown.map(({ at }) => at.y)),
  };
  const scale = Math.min(
    most,
    free.width / Math.max(1, box.right - box.left),
    free.height / Math.max(1, box.bottom - box.top),
  );
  const position = {
    x: (box.left + box.right) / 2,
    y: (box.top + box.bottom) / 2 + (BELOW - ABOVE) / 2 / scale,
  };
  const animation = glide && !motionless() ? { duration: 260, easingFunction: "easeOutQuad" } : false;
  network.moveTo({ position, scale, animation });
  if (!animation) regrow();
}

const fitAll = (options) => fitTo(state.focus ? state.focus.nodes : seen.nodes, options);

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(4, Math.max(0.08, network.getScale() * factor)) });
  regrow();
}

function startFitting() {
  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(regrow, 120);
  };
  network.on("zoom", later);
  network.on("animationFinished", regrow);
  find("#zoom-in").addEventListener("click", () => zoomBy(1.3));
  find("#zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  find("#zoom-all").addEventListener("click", () => fitTo(seen.nodes));
  new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(() => fitAll({ glide: false }), 60);
  }).observe(canvasHome);
}
