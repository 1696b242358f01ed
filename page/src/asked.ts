// What a query is asked of: the graph as the file carries it, or only what the filters show of it.

import { graph } from "./graph.ts";
import { seen } from "./state.ts";
import { turtleText } from "./turtle.ts";

export const asked: { onlyShown: boolean; whole: ArrayBuffer } = { onlyShown: false, whole: new ArrayBuffer(0) };

let lastAsked: { text: string; turtle: ArrayBuffer } | null = null;

// The Turtle to be asked now; for the same facts the same bytes, so that the engine can stay.
export function askedTurtle(): ArrayBuffer {
  if (!asked.onlyShown) return asked.whole;
  const text = turtleText([...seen.facts].sort((a, b) => a.index - b.index), graph);
  if (lastAsked?.text !== text) lastAsked = { text, turtle: new TextEncoder().encode(text).buffer };
  return lastAsked.turtle;
}

export const askedOf = (): string => (asked.onlyShown ? "what the filters show" : "the whole graph");
