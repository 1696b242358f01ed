// The query engine as the page sees it: ask, wait, and stop what takes too long.

import type { QueryForm } from "./sparql.ts";

export type EngineRequest =
  | { readonly kind: "start"; readonly wasm: ArrayBuffer; readonly turtle: ArrayBuffer }
  | { readonly kind: "ask"; readonly query: string; readonly form: QueryForm };

export type EngineReply = { readonly text: string } | { readonly error: string };

export interface EngineParts {
  readonly wasm: ArrayBuffer;
  readonly turtle: ArrayBuffer;
}

// What a worker is to the engine; a test has one that is none.
export interface EngineThread {
  onmessage: ((event: MessageEvent<EngineReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: EngineRequest): void;
  terminate(): void;
}

const START_LIMIT = 120_000;

// An error that comes of stopping, not of the query.
export class QueryStopped extends Error {}

export class QueryEngine {
  #parts: EngineParts;
  #limit: number;
  #begin: () => EngineThread;
  #thread: EngineThread | null = null;
  #refuse: ((why: Error) => void) | null = null;

  constructor(parts: EngineParts, limit: number, begin: () => EngineThread) {
    this.#parts = parts;
    this.#limit = limit;
    this.#begin = begin;
  }

  // Answer a query with the text that the engine gives. One query runs at a time: a new one stops
  // the last.
  async ask(query: string, form: QueryForm): Promise<string> {
    if (this.#refuse) this.stop("Stopped, as another query was run.");
    if (!this.#thread) {
      this.#thread = this.#begin();
      await this.#call({ kind: "start", ...this.#parts }, START_LIMIT);
    }
    return this.#call({ kind: "ask", query, form }, this.#limit);
  }

  // Ask another graph from now on.
  over(turtle: ArrayBuffer): void {
    if (turtle === this.#parts.turtle) return;
    this.#parts = { ...this.#parts, turtle };
    this.stop("Stopped, as another query was run.");
  }

  // Kill what runs; the next query starts the engine again.
  stop(why: string): void {
    this.#thread?.terminate();
    this.#thread = null;
    const refuse = this.#refuse;
    this.#refuse = null;
    refuse?.(new QueryStopped(why));
  }

  #call(request: EngineRequest, limit: number): Promise<string> {
    const thread = this.#thread;
    if (!thread) return Promise.reject(new QueryStopped("Stopped."));
    return new Promise((resolve, reject) => {
      const seconds = Math.round(limit / 1000);
      const late = `Stopped after ${seconds} seconds. Ask for less: add a LIMIT, or say more exactly what to find.`;
      const timer = setTimeout(() => this.stop(late), limit);
      this.#refuse = (why) => {
        clearTimeout(timer);
        reject(why);
      };
      thread.onmessage = ({ data }) => {
        clearTimeout(timer);
        this.#refuse = null;
        if ("error" in data) reject(new Error(data.error));
        else resolve(data.text);
      };
      thread.onerror = (event) => {
        event.preventDefault();
        this.stop(`The query engine failed: ${event.message || "it could not be started"}.`);
      };
      thread.postMessage(request);
    });
  }
}

// Run a program in a thread of its own. It lives in the page's memory, under the page's policy.
export function startThread(program: string): EngineThread {
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const thread = new Worker(address);
  setTimeout(() => URL.revokeObjectURL(address), START_LIMIT); // it may be read after this returns
  return thread;
}
