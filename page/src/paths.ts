// Ways from one entity to another along facts: the shortest first, then the next shortest.

import type { Fact } from "./types.ts";

export interface PathStep {
  from: number;
  to: number;
  facts: Fact[]; // all that is said of the two, the surest first
}

export type Path = PathStep[];

type Neighbours = Map<number, Map<number, Fact[]>>;

const LONGER = 2; // so many steps more than the shortest way a way may have
const MOST_LOOKS = 200_000; // a tangled graph is not searched for ever

// Find up to `most` ways that pass no entity twice; of equally long ones the surest first.
export function findPaths(facts: Iterable<Fact>, start: number, end: number, most: number): Path[] {
  if (start === end) return [];
  const around = neighboursOf(facts);
  const far = distancesTo(end, around);
  const shortest = far.get(start);
  if (shortest === undefined) return [];
  const found: Path[] = [];
  const budget = { looks: MOST_LOOKS };
  for (let length = shortest; length <= shortest + LONGER && found.length < most; length += 1) {
    const ways: number[][] = [];
    followWays([start], length, { end, around, far, ways, budget });
    const paths = ways.map((way) => stepsOf(way, around));
    found.push(...paths.sort((one, other) => sureness(other) - sureness(one)).slice(0, most - found.length));
  }
  return found;
}

interface Search {
  end: number;
  around: Neighbours;
  far: Map<number, number>;
  ways: number[][];
  budget: { looks: number };
}

// Note every way from the end of `way` that takes exactly the steps that are left.
function followWays(way: number[], left: number, search: Search): void {
  const here = way[way.length - 1]!;
  if (left === 0) {
    if (here === search.end) search.ways.push([...way]);
    return;
  }
  if (here === search.end) return;
  for (const next of search.around.get(here)?.keys() ?? []) {
    if ((search.budget.looks -= 1) < 0) return;
    if ((search.far.get(next) ?? Infinity) > left - 1 || way.includes(next)) continue;
    way.push(next);
    followWays(way, left - 1, search);
    way.pop();
  }
}

function neighboursOf(facts: Iterable<Fact>): Neighbours {
  const around: Neighbours = new Map();
  const note = (one: number, other: number, fact: Fact): void => {
    const known = around.get(one) ?? new Map<number, Fact[]>();
    around.set(one, known);
    known.set(other, [...(known.get(other) ?? []), fact]);
  };
  for (const fact of facts) {
    if (fact.s === fact.o) continue;
    note(fact.s, fact.o, fact);
    note(fact.o, fact.s, fact);
  }
  return around;
}

function distancesTo(end: number, around: Neighbours): Map<number, number> {
  const far = new Map([[end, 0]]);
  const waiting = [end];
  for (const here of waiting) {
    for (const next of around.get(here)?.keys() ?? []) {
      if (far.has(next)) continue;
      far.set(next, far.get(here)! + 1);
      waiting.push(next);
    }
  }
  return far;
}

const surestFirst = (a: Fact, b: Fact): number =>
  Number(b.sure) - Number(a.sure) || b.conf - a.conf || a.index - b.index;

function stepsOf(way: number[], around: Neighbours): Path {
  return way.slice(1).map((to, index) => {
    const from = way[index]!;
    return { from, to, facts: [...(around.get(from)?.get(to) ?? [])].sort(surestFirst) };
  });
}

// A way is as sure as its steps together.
const sureness = (path: Path): number =>
  path.reduce((product, { facts }) => product * (facts[0]!.conf || 0.01) * (facts[0]!.sure ? 1 : 0.5), 1);
