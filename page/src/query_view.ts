// The tab Query: SPARQL over the graph inside the page. Engine and editor are unpacked when it is
// opened for the first time, so that a page that nobody queries costs nothing.

import { readAnswer } from "./answer.ts";
import { answerTable, answerTriples, answerTruth } from "./answer_table.ts";
import { offerAnswer, offerButtons } from "./answer_offer.ts";
import { asked, askedOf, askedTurtle } from "./asked.ts";
import { complaint } from "./complaint.ts";
import { button, find, make } from "./dom.ts";
import type { EditorMaker, EditorOptions, QueryEditor } from "./editor_types.ts";
import { QueryEngine, QueryStopped, startThread } from "./engine.ts";
import { graph } from "./graph.ts";
import { addHashed, writeHash } from "./hash.ts";
import { startingWords, vocabularyWords } from "./query_words.ts";
import { asksElsewhere, missingPrefixes, queryForm } from "./sparql.ts";
import type { Prefixes } from "./sparql.ts";
import { plural } from "./text.ts";
import { isCarried, runCarried, unpack, unpackText } from "./unpack.ts";
import { addView } from "./views.ts";

type Asking = { prefixes: Prefixes; examples: { title: string; sparql: string }[]; seconds: number };

const ELSEWHERE = "SERVICE asks another computer, and nothing leaves this page: the query was not run.";

let asking: Asking | null = null;
let editor: QueryEditor | null = null;
let engine: QueryEngine | null = null;
let opening: Promise<void> = Promise.resolve();
let turns = 0; // how many queries were run: an answer to any but the last is too late
let linked = ""; // the query of the link that the page was opened with

export function startQuery(): void {
  addView({ name: "sparql", title: "Query", show: showQuery });
  addHashed({
    read: (link) => {
      linked = link.get("sparql") ?? "";
      if (linked && editor) editor.write(linked);
      asked.onlyShown = link.get("ask") === "shown";
      const box = document.querySelector<HTMLInputElement>("#only-shown");
      if (box) box.checked = asked.onlyShown;
    },
    write: (link) => {
      const text = editor?.text() ?? linked;
      if (text && text !== asking?.examples[0]?.sparql) link.set("sparql", text);
      if (asked.onlyShown) link.set("ask", "shown");
    },
  });
}

function showQuery(home: HTMLElement): void {
  if (home.childElementCount > 0) return;
  if (["kg-asking", "kg-editor", "kg-worker", "kg-wasm", "kg-turtle"].every(isCarried)) {
    asking = JSON.parse(find("#kg-asking").textContent ?? "") as Asking;
    home.replaceChildren(queryBar(asking), make("div", { id: "editor" }), make("div", { id: "answer" }));
    opening = openEditor(asking);
  } else home.replaceChildren(missingParts());
}

function missingParts(): HTMLElement {
  return make("div", { class: "empty" },
    make("h2", {}, "No query editor in this page"),
    make("p", {}, "The installation of kg that wrote it has neither the editor nor the query engine: they come ",
      "from the npm registry, which could not be reached when kg was installed. Everything else works."),
    make("p", {}, "Install kg again where the registry can be reached, and write the page again with ",
      make("code", {}, "kg view"), ". Until then, ask on the command line:"),
    make("p", {}, make("code", {}, "kg query out 'SELECT ?label { ?entity rdfs:label ?label }'")));
}

function queryBar({ examples }: Asking): HTMLElement {
  const choice = make("select", { id: "examples", onchange: () => pickExample() },
    make("option", { value: "" }, "Examples …"),
    examples.map(({ title }, index) => make("option", { value: String(index) }, title)));
  return make("div", { class: "bar" },
    make("label", { class: "unseen", for: "examples" }, "Examples"), choice,
    button({ id: "run-query", class: "main", title: "Ctrl + Enter", onclick: () => void runQuery() }, "Run"),
    button({ id: "stop-query", hidden: true, onclick: () => engine?.stop("Stopped.") }, "Stop"),
    make("label", { class: "tick", title: "Leave out what the filters of the legend hide. Otherwise the whole graph is asked, whatever they say." },
      make("input", { type: "checkbox", id: "only-shown", checked: asked.onlyShown, onchange: askShown }), "Only what the filters show"),
    offerButtons(),
    make("span", { id: "query-state", role: "status" }));
}

function askShown({ target }: Event & { target: HTMLInputElement }): void {
  asked.onlyShown = target.checked;
  writeHash();
}

function pickExample(): void {
  const choice = find("#examples") as HTMLSelectElement;
  const example = asking?.examples[Number(choice.value)];
  if (choice.value === "" || !example) return;
  editor?.write(example.sparql);
  void runQuery();
}

async function openEditor({ prefixes, examples, seconds }: Asking): Promise<void> {
  const home = find("#editor");
  // What is typed is the editor's: no letter of it is a key of the page.
  home.addEventListener("keydown", (event) => event.stopPropagation());
  let typed: ReturnType<typeof setTimeout> | undefined;
  home.addEventListener("keyup", () => {
    clearTimeout(typed);
    typed = setTimeout(() => writeHash(), 300);
  });
  try {
    await runCarried("kg-editor");
    const { mountEditor } = (globalThis as unknown as { kgEditor: EditorMaker }).kgEditor;
    const options: EditorOptions = {
      text: linked || (examples[0]?.sparql ?? ""),
      label: "Query in SPARQL. Tab leaves the editor, Control and Enter runs the query.",
      run: () => void runQuery(),
    };
    editor = mountEditor(home, options);
    const things = graph.nodes.filter((node) => node.kind !== "value")
      .map((node) => ({ iri: node.id, label: node.label, cls: node.cls }));
    const words = startingWords(prefixes, things);
    editor.complete(words);
    const [program, wasm, turtle] = await Promise.all([unpackText("kg-worker"), unpack("kg-wasm"), unpack("kg-turtle")]);
    asked.whole = turtle;
    engine = new QueryEngine({ wasm, turtle }, seconds * 1000, () => startThread(program));
    tellQuery("Starting the query engine …");
    editor.complete([...words, ...await vocabularyWords(engine, prefixes)]);
    tellQuery("Ready");
  } catch (error) {
    if (!(error instanceof QueryStopped)) tellError(`The query editor could not be started: ${String(error)}`);
  }
}

async function runQuery(): Promise<void> {
  const turn = turns += 1;
  await opening;
  if (!editor || !engine || !asking || turn !== turns) return;
  const text = editor.text();
  writeHash();
  const before = missingPrefixes(text, asking.prefixes);
  offerAnswer(null, tellQuery);
  find("#answer").replaceChildren();
  if (asksElsewhere(text)) return tellError(ELSEWHERE);
  tellQuery("Running …");
  find("#stop-query").hidden = false;
  const began = performance.now();
  try {
    const form = queryForm(text);
    engine.over(askedTurtle());
    const given = await engine.ask(before + text, form);
    showAnswer(given, form === "SELECT" || form === "ASK", asking.prefixes, Math.round(performance.now() - began));
  } catch (error) {
    if (turn !== turns) return;
    const message = error instanceof Error ? error.message : String(error);
    const said = error instanceof QueryStopped ? { text: message } : complaint(message, text, before.length, editor.fault());
    tellError(said.text);
    if (said.line !== undefined) editor.point(said.line, said.column ?? 1);
  }
  find("#stop-query").hidden = true;
}

function showAnswer(given: string, json: boolean, prefixes: Prefixes, took: number): void {
  const answer = json ? readAnswer(given) : given;
  const home = find("#answer");
  if (typeof answer === "string") home.replaceChildren(answerTriples(answer));
  else if (typeof answer === "boolean") home.replaceChildren(answerTruth(answer));
  else home.replaceChildren(answerTable(answer, prefixes));
  offerAnswer(answer, tellQuery);
  const count = typeof answer === "object" ? `${plural(answer.rows.length, "row", "rows")} in ` : "";
  tellQuery(`${count}${took.toLocaleString("en")} ms, asked of ${askedOf()}`);
}

function tellQuery(text: string): void {
  find("#query-state").textContent = text;
}

function tellError(text: string): void {
  tellQuery("");
  find("#answer").replaceChildren(make("p", { class: "complaint", role: "alert" }, text));
}
