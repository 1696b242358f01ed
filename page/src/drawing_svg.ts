// The drawing as SVG, as it stands on the screen: every line, shape and name as text and vectors.

import { viewBox } from "./fit.ts";
import { graph, nodeAt } from "./graph.ts";
import { paintHulls } from "./hulls.ts";
import { labelAll } from "./labels.ts";
import { canvasHome, radius } from "./network.ts";
import { colourOf, ink, paint, pathOf } from "./shapes.ts";
import { seen, state } from "./state.ts";
import { SvgPen, xmlText } from "./svg_pen.ts";
import type { Fact, Point } from "./types.ts";

const DIMMED = 0.14;
const HEAD = 9; // the length of an arrow's head

export function drawingSvg(): string {
  const { left, right, top, bottom } = viewBox();
  const [width, height] = [right - left, bottom - top].map(Math.round);
  const probe = document.createElement("canvas").getContext("2d")!;
  const pen = new SvgPen((font, text) => {
    probe.font = font;
    return probe.measureText(text).width;
  });
  const ctx = pen as unknown as CanvasRenderingContext2D;
  paintHulls(ctx);
  for (const [id, passing] of seen.lines) pen.parts.push(svgLine(id, passing));
  for (const index of seen.nodes) pen.parts.push(svgNode(index));
  labelAll(ctx);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${Math.round(left)} ${Math.round(top)} ${width} ${height}" ` +
      `width="${canvasHome.clientWidth}" height="${canvasHome.clientHeight}" role="img">`,
    `<title>${xmlText(graph.title)}</title>`,
    `<rect x="${Math.round(left)}" y="${Math.round(top)}" width="${width}" height="${height}" fill="${ink("paper")}"/>`,
    ...pen.parts, "</svg>", "",
  ].join("\n");
}

function svgLine(id: string, passing: Fact[]): string {
  const line = graph.lines.get(id)!;
  const [from, to] = [nodeAt(line.from), nodeAt(line.to)];
  const bright = state.focus?.lines.has(id);
  const colour = ink(bright ? "accent" : "line");
  const wide = (bright ? 1.6 : 1) * (1 + Math.min(2, (passing.length - 1) * 0.5));
  const dashes = passing.some((fact) => fact.sure) ? "" : ' stroke-dasharray="5 5"';
  const faint = state.focus && !bright ? ` opacity="${DIMMED}"` : "";
  const heads = [
    passing.some((fact) => fact.s === line.from) ? arrowHead(from.at!, to.at!, radius(to), colour) : "",
    passing.some((fact) => fact.s === line.to) ? arrowHead(to.at!, from.at!, radius(from), colour) : "",
  ];
  const [a, b] = [from.at!, to.at!];
  return `<g${faint}><path d="M${place(a)}L${place(b)}" stroke="${colour}" stroke-width="${wide}"${dashes}/>${heads.join("")}</g>`;
}

const place = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`;

function arrowHead(from: Point, to: Point, reach: number, colour: string): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (along: number, aside: number): Point =>
    ({ x: to.x - x * (reach + along) - y * aside, y: to.y - y * (reach + along) + x * aside });
  return `<path d="M${[at(0, 0), at(HEAD, HEAD / 2.6), at(HEAD, -HEAD / 2.6)].map(place).join("L")}Z" fill="${colour}"/>`;
}

function svgNode(index: number): string {
  const node = nodeAt(index);
  const reach = radius(node);
  const faint = state.focus && !state.focus.nodes.has(index) ? ` opacity="${DIMMED}"` : "";
  const colour = paint.classes[colourOf(node)] ?? ink("quiet");
  return `<g transform="translate(${place(node.at!)}) scale(${reach})"${faint}><title>${xmlText(node.label)}</title>` +
    `<path d="${pathOf(node.cls)}" fill="${colour}" fill-rule="evenodd" stroke="${ink("paper")}" stroke-width="${3 / reach}" paint-order="stroke"/></g>`;
}
