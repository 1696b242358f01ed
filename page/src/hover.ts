// What is under the pointer, in a bubble: who it is, or what is said and the sentence that says it.

import { find, make, named } from "./dom.ts";
import { graph, truthLine, nodeAt } from "./graph.ts";
import { canvasHome, network } from "./network.ts";
import { sayingOf } from "./quotes.ts";
import { className, nodeIcon } from "./shapes.ts";
import { seen, state } from "./state.ts";
import { plural, shorten } from "./text.ts";
import type { Entity, Line, Point } from "./types.ts";

export function hideBubble(): void {
  find("#bubble").hidden = true;
}

function showBubble({ x, y }: Point, ...content: Node[]): void {
  const bubble = find("#bubble");
  bubble.replaceChildren(...content);
  bubble.hidden = false;
  const { clientWidth, clientHeight } = canvasHome;
  const left = Math.min(x + 14, clientWidth - bubble.offsetWidth - 8);
  const below = y + 18 + bubble.offsetHeight < clientHeight;
  bubble.style.left = `${Math.max(8, left)}px`;
  bubble.style.top = `${below ? y + 18 : Math.max(8, y - bubble.offsetHeight - 14)}px`;
}

function nodeBubble(node: Entity): Node[] {
  const count = node.facts.filter((fact) => seen.facts.has(fact)).length;
  const more = seen.more.get(node.index) ?? 0;
  return [
    make("strong", {}, nodeIcon(node), named(node.label)),
    make("span", {}, `${className(node.cls)} · ${plural(count, "fact", "facts")}`),
    ...(more ? [make("span", {}, `${plural(more, "neighbour", "neighbours")} not drawn: double-click shows them`)] : []),
  ];
}

function lineBubble(line: Line): Node[] {
  const passing = seen.lines.get(line.id) ?? [];
  const said: Node[] = passing.slice(0, 3).map((fact) =>
    make("strong", {}, ...sayingOf(fact, ({ short }) => short)));
  if (passing.length > 3) said.push(make("span", {}, `and ${passing.length - 3} more`));
  const text = passing[0]?.quotes.find((quote) => quote.text)?.text;
  return text ? [...said, make("q", {}, named(shorten(text, 220)))] : said;
}

export function startHovering(): void {
  network.on("hoverNode", ({ node, pointer }) => {
    state.hovered = node;
    canvasHome.classList.add("pointing");
    const line = truthLine(nodeAt(node));
    showBubble(pointer.DOM, ...(line ? lineBubble(line) : nodeBubble(nodeAt(node))));
  });
  network.on("hoverEdge", ({ edge, pointer }) => {
    canvasHome.classList.add("pointing");
    if (state.hovered === null) showBubble(pointer.DOM, ...lineBubble(graph.lines.get(edge)!));
  });
  const leave = (): void => {
    state.hovered = null;
    canvasHome.classList.remove("pointing");
    hideBubble();
    network.redraw();
  };
  network.on("blurNode", leave);
  network.on("blurEdge", () => {
    if (state.hovered === null) leave();
  });
  network.on("dragStart", hideBubble);
  network.on("zoom", hideBubble);
  // vis-network does not see the pointer leave: told that it is far away, it lets go of what was under
  // it, and says so again when the pointer comes back to the same.
  canvasHome.addEventListener("pointerleave", () => {
    canvasHome.querySelector("canvas")!.dispatchEvent(new MouseEvent("mousemove", { clientX: -1e5, clientY: -1e5 }));
    leave();
  });
}
