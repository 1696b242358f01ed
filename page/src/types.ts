// What the file carries, and what the page makes of it. A node, fact or source is known by its index.

// A sentence is a cut of its paragraph: which one, from where, to where. Only one that stands in no
// paragraph is carried in full, with its article and where it begins there.
export interface RawSentence {
  text?: string;
  src?: number;
  at?: number;
  cut?: [number, number, number];
}

export type Span = [number, number];

export interface Quote extends RawSentence {
  s?: Span | undefined;
  o?: Span | undefined;
  conf?: number;
  speaker?: number;
  speakerText?: string;
  when?: string;
  where?: number;
  amount?: string;
  also?: string[];
  derived?: string;
  how?: string;
  claim?: string;
  span?: string; // the sentence's IRI, where that does not follow from its article and place
}

// What stands around a sentence in its paragraph, and where the sentence begins in its article.
export interface Around {
  before: string;
  after: string;
  start: number;
}

// One of two things that may be one: as an article speaks of it, with its sentences there. Of what
// no article speaks of only the id is known.
export interface Thing {
  id: string;
  label?: string | undefined;
  cls?: string;
  node?: number;
  quotes?: Quote[];
}

export type CandidateState = "open" | "automatic" | "confirmed" | "rejected";

export interface Candidate {
  left: Thing;
  right: Thing;
  score: number;
  reason: string;
  state: CandidateState;
}

export interface Source {
  id?: string;
  title?: string;
  date?: string;
  publisher?: string;
  author?: string;
  url?: string;
  file?: string;
}

export interface RawEntity {
  id: string;
  label?: string;
  cls: string;
  kind?: string;
  also?: string[];
  joins?: [string, string, number][];
  mentions?: number;
  rank?: number;
  group?: number;
  at?: [number, number];
}

// Where subject and object stand, unless it is where their names first do; 0 is nowhere.
export type RawQuote = Omit<Quote, "s" | "o"> & { s?: Span | 0; o?: Span | 0 };

export interface RawFact {
  s: number;
  o: number;
  p: number;
  status: string;
  quotes: RawQuote[];
}

export interface RawGraph {
  title: string;
  statuses: { name: string; sure: boolean }[];
  nodes: RawEntity[];
  relations: [string, string][];
  single: number[]; // relations of which a subject has one object at a time
  sole: number[]; // relations in which one subject at a time stands to an object
  facts: RawFact[];
  sources: Source[];
  paragraphs: [number, number, string][];
  groups: string[];
  terms: Terms;
  things: Thing[];
  reasons: string[];
  candidates: [number, number, number, number, CandidateState][];
}

// What IRIs begin with, by prefix, those of claims among them, and the IRIs of our classes, by name.
export interface Terms {
  prefixes: Record<string, string>;
  classes: Record<string, string>;
  claims: string;
}

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

// An entity or a value. `at` is where it is drawn, if it is; `first` that the file drew it at first.
export interface Entity {
  index: number;
  id: string;
  label: string;
  short: string;
  cls: string;
  kind: string;
  also: string[];
  joins: [string, string, number][];
  mentions: number;
  rank: number;
  group: number | null;
  facts: Fact[];
  size: number;
  at: Point | null;
  first: boolean;
}

export interface Fact {
  index: number;
  s: number;
  o: number;
  rel: string;
  property: string;
  status: string;
  sure: boolean;
  conf: number;
  quotes: Quote[];
  line: string;
  date: string;
  months: string[];
}

// Two entities that have facts between them, the surest first.
export interface Line {
  id: string;
  from: number;
  to: number;
  facts: Fact[];
}

export type Chosen = { node: Entity; line?: undefined } | { line: Line; node?: undefined } | null;

// All that the page asks of a graph, wherever that graph may be kept.
export interface Graph {
  title: string;
  nodes: Entity[];
  facts: Fact[];
  sources: Source[];
  groups: string[];
  lines: Map<string, Line>;
  byIri: Map<string, Entity>;
  statuses: Map<string, boolean>;
  terms: Terms;
  single: Set<string>;
  sole: Set<string>;
  candidates: Candidate[];
  neighbours(node: Entity): Entity[];
  search(text: string, most: number): Entity[];
  factsOf(node: Entity): Fact[];
  evidence(fact: Fact): Quote[];
  around(quote: Quote): Around;
}
