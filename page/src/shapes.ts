// How classes look: a shape and a colour each, so that no meaning hangs on colour alone.
// Shapes are paths around the middle of a square from -1 to 1; colours are numbered in colours.css.

import { make, vector } from "./dom.ts";
import { graph } from "./graph.ts";
import { state } from "./state.ts";
import type { Entity } from "./types.ts";

interface Look {
  colour: number;
  path: string;
}

const CIRCLE = "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z";

const LOOKS: Record<string, Look> = {
  Organization: { colour: 0, path: "M-.9-.9H.9V.9H-.9Z" },
  Person: { colour: 1, path: CIRCLE },
  Place: { colour: 2, path: "M0-1.1 1.1.85H-1.1Z" },
  Event: { colour: 3, path: "M0-1.2 1.2 0 0 1.2-1.2 0Z" },
  Product: { colour: 4, path: "M1.1 0 .55.95H-.55L-1.1 0-.55-.95H.55Z" },
  CreativeWork: { colour: 5, path: "M-.8-1.05H.25L.85-.45V1.05H-.8Z" },
  Legislation: { colour: 6, path: "M-.95-.95H.95V.15C.95.75.3 1.05 0 1.2-.3 1.05-.95.75-.95.15Z" },
  Group: { colour: 7, path: "M-.7-.7H.7A.7.7 0 0 1 .7.7H-.7A.7.7 0 0 1-.7-.7Z" },
  Thing: { colour: 8, path: "M0 1.1 1.1-.85H-1.1Z" },
  Concept: { colour: 9, path: `${CIRCLE}M.52 0A.52.52 0 1 1-.52 0A.52.52 0 1 1 .52 0Z` },
  Description: { colour: 10, path: "M-1.2-.8H1.2V-.2H-1.2ZM-1.2.2H.4V.8H-1.2Z" },
  Value: { colour: 10, path: "M-1.3-.5H1.3V.5H-1.3Z" },
};

const SPARE = [
  "M0-1.2.33-.4 1.15-.37.5.15.72 1 0 .5-.72 1-.5.15-1.15-.37-.33-.4Z",
  "M-.4-1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z",
  "M0-1.1 1.05-.34.65.9H-.65L-1.05-.34Z",
];

const GROUP_COLOURS = [0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 13];
const NO_GROUP = 10;
const COLOURS = 14;

const looks = new Map<string, Look>(Object.entries(LOOKS));
const outlines = new Map<string, Path2D>();

export function startShapes(): void {
  const unknown = [...new Set(graph.nodes.map((node) => node.cls))].filter((cls) => !looks.has(cls)).sort();
  unknown.forEach((cls, index) => {
    looks.set(cls, { colour: 11 + (index % 3), path: SPARE[index % SPARE.length]! });
  });
  for (const [cls, { path }] of looks) outlines.set(cls, new Path2D(path));
}

const lookOf = (cls: string): Look => looks.get(cls) ?? LOOKS["Thing"]!;
export const pathOf = (cls: string): string => lookOf(cls).path;
export const outlineOf = (cls: string): Path2D => outlines.get(cls) ?? outlines.get("Thing")!;

export const groupColour = (group: number | null): number =>
  group === null ? NO_GROUP : GROUP_COLOURS[group % GROUP_COLOURS.length]!;

// The number of the colour that a node has now: of its class or of its community.
export const colourOf = (node: Entity): number =>
  state.colour === "group" ? groupColour(node.group) : lookOf(node.cls).colour;

function picture(path: string, colour: number | null): SVGElement {
  const icon = vector("svg", { viewBox: "-1.4 -1.4 2.8 2.8", class: "icon-of", "aria-hidden": "true" });
  const shape = vector("path", { d: path, "fill-rule": "evenodd" });
  shape.style.fill = colour === null ? "var(--quiet)" : `var(--class-${colour})`;
  icon.append(shape);
  return icon;
}

// A class as a picture; grey while colours stand for communities.
export const classIcon = (cls: string): SVGElement =>
  picture(lookOf(cls).path, state.colour === "group" ? null : lookOf(cls).colour);

export const nodeIcon = (node: Entity): SVGElement => picture(lookOf(node.cls).path, colourOf(node));
export const groupIcon = (group: number): SVGElement => picture(CIRCLE, groupColour(group));

const CLASS_NAMES: Record<string, string> = { CreativeWork: "Creative work", Value: "Date or amount" };
export const className = (cls: string): string => CLASS_NAMES[cls] ?? cls;

// What the canvas paints with; read again when the page turns dark or light. Colours are resolved
// through an element, as the value of a property may hold both the light and the dark one.
export const paint: { font: string; classes: string[] } & Record<string, string | string[]> = { font: "", classes: [] };

export function readColours(): void {
  const probe = make("span", { class: "unseen" });
  document.body.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  paint.font = getComputedStyle(document.documentElement).fontFamily || "sans-serif";
  for (const name of ["ink", "quiet", "line", "accent", "paper", "halo"]) paint[name] = colour(name);
  paint.classes = Array.from({ length: COLOURS }, (_, index) => colour(`class-${index}`));
  probe.remove();
}

export const ink = (name: "ink" | "quiet" | "line" | "accent" | "paper" | "halo"): string => paint[name] as string;
