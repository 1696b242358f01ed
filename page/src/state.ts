// What the reader has switched off and chosen. What is to be seen because of it stands in seen.ts.

import type { Chosen, Entity, Fact } from "./types.ts";

export type Facet = "cls" | "status" | "rel" | "src" | "speaker";

export interface Seen {
  facts: Set<Fact>;
  nodes: Set<number>;
  lines: Map<string, Fact[]>;
  more: Map<number, number>;
}

// The ends of a path, as far as they are chosen, and which of the ways is looked at.
export interface PathWanted {
  from: Entity | null;
  to: Entity | null;
  picked: number;
}

export interface Focus {
  nodes: Set<number>;
  lines: Set<string>;
}

export const state = {
  off: { cls: new Set(), status: new Set(), rel: new Set(), src: new Set(), speaker: new Set() } as Record<Facet, Set<string>>,
  least: 0, // confidence in percent
  from: "", // months, both included; empty is no limit
  to: "",
  colour: "class" as "class" | "group",
  theme: "system" as "system" | "light" | "dark",
  chosen: null as Chosen,
  focus: null as Focus | null,
  path: null as PathWanted | null, // asked for instead of what is chosen
  view: "graph",
  hovered: null as number | null,
  added: new Set<number>(), // drawn because the reader asked for them
  gone: new Set<number>(), // hidden by the reader
  only: null as number | null,
};

export const seen: Seen = { facts: new Set(), nodes: new Set(), lines: new Map(), more: new Map() };
