// CodeMirror with SPARQL, as one function for the page. It lives in a shadow root: there it brings
// its styles as style sheets made by script, which the page's strict policy allows.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, ensureSyntaxTree, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";

import { wordAt } from "../src/complaint.ts";
import type { EditorOptions, QueryEditor, QueryFault } from "../src/editor_types.ts";

const KEYWORDS =
  "SELECT CONSTRUCT DESCRIBE ASK WHERE FILTER OPTIONAL UNION MINUS BIND VALUES DISTINCT LIMIT OFFSET GROUP BY ORDER HAVING COUNT COALESCE CONTAINS LCASE REGEX EXISTS NOT STR isIRI DESC AS IN"
    .split(" ")
    .map((label): Completion => ({ label, type: "keyword", boost: -1 }));

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.number, tags.bool], color: "var(--class-2)" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--class-4)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--quiet)", fontStyle: "italic" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "14px", maxHeight: "40vh" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-content": { fontFamily: "ui-monospace, monospace", caretColor: "var(--ink)", minHeight: "8em" },
  ".cm-gutters": { backgroundColor: "var(--side)", color: "var(--quiet)", border: "none" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip": { backgroundColor: "var(--side)", color: "var(--ink)", border: "1px solid var(--rule)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "14em" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent-soft)", color: "var(--ink)" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "0.8" },
  ".cm-matchingBracket": { outline: "1px solid var(--quiet)", backgroundColor: "transparent" },
});

// A browser that types over a selection styles what it inserts, which the page's policy forbids.
const typing = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== "insertText" || view.composing || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data ?? ""), { userEvent: "input.type" });
    return true;
  },
});

function mountEditor(home: HTMLElement, options: EditorOptions): QueryEditor {
  const root = home.shadowRoot ?? home.attachShadow({ mode: "open" });
  const known = new Compartment();
  const completing = (words: readonly Completion[]) =>
    autocompletion({ override: [(context) => complete(context, words)], icons: false });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), EditorView.lineWrapping,
        sparql(), syntaxHighlighting(colours), look, typing, known.of(completing(KEYWORDS)),
        EditorView.contentAttributes.of({ "aria-label": options.label, spellcheck: "false" }),
        keymap.of([
          { key: "Mod-Enter", run: () => (options.run(), true) },
          ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap,
        ]),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    write: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    complete: (words) => view.dispatch({ effects: known.reconfigure(completing([...KEYWORDS, ...words])) }),
    point: (line, column) => {
      const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(at.from + column - 1, at.to) }, scrollIntoView: true });
    },
    fault: () => faultIn(view.state),
    focus: () => view.focus(),
  };
}

function faultIn(state: EditorState): QueryFault | null {
  let fault: QueryFault | null = null;
  ensureSyntaxTree(state, state.doc.length, 1000)?.iterate({
    enter({ type, from, to }) {
      if (fault || !type.isError) return;
      const at = state.doc.lineAt(from);
      const word = wordAt(state.sliceDoc(from, from + 60));
      fault = { line: at.number, column: from - at.from + 1, word, missing: from === to };
    },
  });
  return fault;
}

function complete(context: CompletionContext, words: readonly Completion[]): CompletionResult | null {
  const word = context.matchBefore(/[?$]?[\p{L}\p{N}_:-]*/u);
  if (!word || (word.text === "" && !context.explicit)) return null;
  if (/^[?$]/.test(word.text)) return { from: word.from, options: variables(context.state.doc.toString()) };
  return { from: word.from, options: [...words], validFor: /^[\p{L}\p{N}_:-]*$/u };
}

const variables = (text: string): Completion[] =>
  [...new Set(text.match(/[?$]\w+/g) ?? [])].sort().map((label) => ({ label, type: "variable" }));

(globalThis as { kgEditor?: unknown }).kgEditor = { mountEditor };
