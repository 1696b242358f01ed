// The engine's own thread: it loads the graph once and answers one query after another. It can be
// killed at any moment, which is how a query that takes too long is stopped.

import { initSync, Store } from "oxigraph/web.js";

import type { EngineReply, EngineRequest } from "../src/engine.ts";

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<EngineRequest>) => void) | null;
  postMessage(reply: EngineReply): void;
};

let store: Store | null = null;

function reply(request: EngineRequest): EngineReply {
  if (request.kind === "start") {
    initSync({ module: request.wasm });
    store = new Store();
    store.load(new Uint8Array(request.turtle), { format: "text/turtle", lenient: true });
    return { text: String(store.size) };
  }
  const rows = request.form === "SELECT" || request.form === "ASK";
  const options = { results_format: rows ? "json" : "text/turtle" };
  return { text: store?.query(request.query, options) as unknown as string };
}

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(reply(data));
  } catch (error) {
    scope.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
};
