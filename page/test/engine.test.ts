import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { QueryEngine, QueryStopped } from "../src/engine.ts";
import type { EngineReply, EngineRequest, EngineThread } from "../src/engine.ts";

class Thread implements EngineThread {
  onmessage: EngineThread["onmessage"] = null;
  onerror: EngineThread["onerror"] = null;
  dead = false;
  asked: EngineRequest[] = [];
  postMessage(request: EngineRequest): void {
    this.asked.push(request);
    if (request.kind === "start") this.reply({ text: "7" });
    else if (request.query === "slow") return;
    else this.reply(request.query === "bad" ? { error: "no" } : { text: request.query.toUpperCase() });
  }
  terminate(): void {
    this.dead = true;
  }
  reply(data: EngineReply): void {
    queueMicrotask(() => this.onmessage?.({ data } as MessageEvent<EngineReply>));
  }
}

let threads: Thread[] = [];
const engine = (): QueryEngine => {
  const parts = { wasm: new ArrayBuffer(0), turtle: new ArrayBuffer(0) };
  return new QueryEngine(parts, 5000, () => threads[threads.push(new Thread()) - 1]!);
};

beforeEach(() => {
  threads = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe("QueryEngine", () => {
  it("starts once and answers", async () => {
    const made = engine();
    expect(await made.ask("one", "SELECT")).toBe("ONE");
    expect(await made.ask("two", "ASK")).toBe("TWO");
    expect(threads.map((each) => each.asked.map(({ kind }) => kind))).toEqual([["start", "ask", "ask"]]);
  });

  it("gives errors on and goes on", async () => {
    const made = engine();
    await expect(made.ask("bad", "SELECT")).rejects.toThrow("no");
    expect(await made.ask("one", "SELECT")).toBe("ONE");
    expect(threads).toHaveLength(1);
  });

  it("kills what takes too long, and starts again", async () => {
    const made = engine();
    await made.ask("one", "SELECT");
    const slow = expect(made.ask("slow", "SELECT")).rejects.toThrow("Stopped after 5 seconds");
    await vi.advanceTimersByTimeAsync(5001);
    await slow;
    expect(threads[0]!.dead).toBe(true);
    expect(await made.ask("two", "SELECT")).toBe("TWO");
    expect(threads).toHaveLength(2);
  });

  it("stops the last query for the next", async () => {
    const made = engine();
    await made.ask("one", "SELECT");
    const slow = expect(made.ask("slow", "SELECT")).rejects.toBeInstanceOf(QueryStopped);
    expect(await made.ask("two", "SELECT")).toBe("TWO");
    await slow;
  });

  it("tells when its thread fails", async () => {
    const made = engine();
    await made.ask("one", "SELECT");
    const slow = expect(made.ask("slow", "SELECT")).rejects.toThrow("The query engine failed: out of memory.");
    threads[0]!.onerror?.({ message: "out of memory", preventDefault: () => undefined } as ErrorEvent);
    await slow;
  });
});
