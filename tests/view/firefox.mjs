// Open a page in Firefox and do what the lines of standard input say, each an expression whose value
// is printed as JSON. WebDriver BiDi is spoken directly: it needs no driver beside the browser.
// node firefox.mjs FIREFOX PROFILE URL

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const [firefox, profile, address] = process.argv.slice(2);
const browser = spawn(firefox, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"]);
const socket = new WebSocket(await new Promise((resolve) => {
  browser.stderr.on("data", (data) => {
    const found = /WebDriver BiDi listening on (ws:\S+)/.exec(String(data));
    if (found) resolve(`${found[1]}/session`);
  });
}));
await new Promise((resolve) => (socket.onopen = resolve));

const waiting = new Map();
const events = [];
socket.onmessage = ({ data }) => {
  const message = JSON.parse(data);
  if (message.id) waiting.get(message.id)(message);
  else events.push([message.method, message.params.text ?? message.params.request?.url ?? ""]);
};
const send = (method, params) => new Promise((resolve) => {
  const id = waiting.size + 1;
  waiting.set(id, resolve);
  socket.send(JSON.stringify({ id, method, params }));
});

await send("session.new", { capabilities: {} });
await send("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
const context = (await send("browsingContext.getTree", {})).result.contexts[0].context;
await send("browsingContext.setViewport", { context, viewport: { width: 1280, height: 800 } });
await send("browsingContext.navigate", { context, url: address, wait: "complete" });

// Ask until the answer is no longer empty, for as long as somebody would wait.
async function answer(expression) {
  for (let round = 0; round < 100; round += 1) {
    const { result } = await send("script.evaluate", { expression, target: { context }, awaitPromise: true });
    if (result?.result?.value) return result.result.value;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return null;
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
}
process.stdout.write(`${JSON.stringify(events)}\n`);
socket.close();
browser.kill();
process.exit(0);
