// Where the drawing is looked at from: all of it, or all of what is in focus, with room for names.

import { dropCamera, keepCamera, lookAgain } from "./camera.ts";
import { find, motionless } from "./dom.ts";
import { nodeAt } from "./graph.ts";
import { above, below, canvasHome, freeRoom, network, regrow } from "./network.ts";
import { seen, state } from "./state.ts";
import type { Box } from "./types.ts";

// The part of the drawing that is on the screen, a little less at the edges.
export function viewBox(): Box {
  const { clientWidth, clientHeight } = canvasHome;
  const start = network.DOMtoCanvas({ x: 4, y: 4 });
  const end = network.DOMtoCanvas({ x: clientWidth - 4, y: clientHeight - 4 });
  return { left: start.x, right: end.x, top: start.y, bottom: end.y };
}

export function fitTo(indexes: Iterable<number>, { most = 1.2, glide = true } = {}): void {
  const places = [...indexes].map(nodeAt).flatMap((node) => node.at ?? []);
  const free = freeRoom();
  if (places.length === 0 || free.width < 1 || free.height < 1) return;
  const xs = places.map((at) => at.x);
  const ys = places.map((at) => at.y);
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const scale = Math.min(
    most,
    free.width / Math.max(1, box.right - box.left),
    free.height / Math.max(1, box.bottom - box.top),
  );
  const position = {
    x: (box.left + box.right) / 2,
    y: (box.top + box.bottom) / 2 + (below() - above()) / 2 / scale,
  };
  const animation = glide && !motionless() ? { duration: 260, easingFunction: "easeOutQuad" } : false;
  network.moveTo({ position, scale, animation });
  dropCamera();
  if (!animation) regrow();
}

export const fitAll = (options: { most?: number; glide?: boolean } = {}): void =>
  fitTo(state.focus ? state.focus.nodes : seen.nodes, options);

export function zoomBy(factor: number): void {
  network.moveTo({ scale: Math.min(4, Math.max(0.08, network.getScale() * factor)) });
  keepCamera();
  regrow();
}

export function startFitting(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      keepCamera();
      regrow();
    }, 120);
  };
  network.on("zoom", later);
  network.on("dragEnd", ({ nodes }) => nodes.length || keepCamera());
  network.on("animationFinished", regrow);
  find("#zoom-in").addEventListener("click", () => zoomBy(1.3));
  find("#zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  find("#zoom-all").addEventListener("click", () => fitTo(seen.nodes));
  new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(() => lookAgain() || fitAll({ glide: false }), 60);
  }).observe(canvasHome);
}
