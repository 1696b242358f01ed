// The button Export: what is shown as a picture, a drawing, data, a table or a link.

import { csvText } from "./csv.ts";
import { button, find, make, save } from "./dom.ts";
import { drawingSvg } from "./drawing_svg.ts";
import { graph, nodeAt, sourceOf } from "./graph.ts";
import { linkNow } from "./hash.ts";
import { canvasHome } from "./network.ts";
import { ink } from "./shapes.ts";
import { seen, state } from "./state.ts";
import { addTool } from "./tools.ts";
import { turtleText } from "./turtle.ts";

const WAYS: { name: string; title: string; act: () => void | Promise<void>; drawn?: boolean }[] = [
  { name: "png", title: "Picture (PNG)", act: savePng, drawn: true },
  { name: "svg", title: "Drawing (SVG)", act: () => save("graph.svg", "image/svg+xml", drawingSvg()), drawn: true },
  { name: "turtle", title: "Facts (Turtle)", act: () => save("facts.ttl", "text/turtle", turtleText(shownFacts(), graph)) },
  { name: "csv", title: "Facts (CSV)", act: () => save("facts.csv", "text/csv", csvText(factCells())) },
  { name: "link", title: "Link to this view", act: copyLink },
];

export function startExport(): void {
  const opener = addTool({ name: "export", title: "Export", act: () => openMenu(menu.hidden) });
  const menu = make("div", { id: "export-menu", class: "menu", role: "group", "aria-label": "Export what is shown", hidden: true },
    WAYS.map(({ name, title, act }) => button({ id: `export-${name}`, onclick: () => void pick(act) }, title)));
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", "export-menu");
  opener.after(menu);
  menu.addEventListener("keydown", walkMenu);
  document.addEventListener("pointerdown", ({ target }) => {
    if (!menu.hidden && target instanceof Node && !menu.contains(target) && !opener.contains(target)) openMenu(false);
  });
}

function openMenu(open: boolean): void {
  const menu = find("#export-menu");
  menu.hidden = !open;
  find("#tool-export").setAttribute("aria-expanded", String(open));
  for (const { name, drawn } of WAYS) find(`#export-${name}`).hidden = Boolean(drawn) && state.view !== "graph";
  find("#room").inert = open; // what the menu lies over is not half there to be pressed
  if (open) menu.querySelector<HTMLElement>("button:not([hidden])")?.focus();
}

async function pick(act: () => void | Promise<void>): Promise<void> {
  openMenu(false);
  find("#tool-export").focus();
  await act();
}

function walkMenu(event: KeyboardEvent): void {
  if (event.key === "Escape") {
    openMenu(false);
    find("#tool-export").focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const all = [...find("#export-menu").querySelectorAll<HTMLElement>("button:not([hidden])")];
    const place = all.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
    all[(place + all.length) % all.length]?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

const shownFacts = () => [...seen.facts].sort((a, b) => a.index - b.index);

// A picture of the canvas as it is, on paper, as fine as the screen draws it.
function savePng(): Promise<void> {
  const drawn = canvasHome.querySelector("canvas")!;
  const copy = make("canvas", { width: drawn.width, height: drawn.height });
  const ctx = copy.getContext("2d")!;
  ctx.fillStyle = ink("paper");
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(drawn, 0, 0);
  return new Promise((done) => copy.toBlob((blob) => {
    if (blob) save("graph.png", "image/png", blob);
    done();
  }));
}

export function factCells(): string[][] {
  const head = ["subject", "relation", "object", "status", "confidence", "date", "sentences", "sources"];
  return [head, ...shownFacts().map((fact) => [
    nodeAt(fact.s).label, fact.rel, nodeAt(fact.o).label, fact.status, String(fact.conf), fact.date,
    fact.quotes.map(({ text }) => text ?? "").filter(Boolean).join("\n"),
    [...new Set(fact.quotes.map((quote) => sourceOf(quote)?.title ?? "").filter(Boolean))].join("\n"),
  ])];
}

// The link goes to the clipboard; where the browser forbids that, it is there to be copied.
async function copyLink(): Promise<void> {
  const link = location.href.split("#")[0] + linkNow();
  try {
    await navigator.clipboard.writeText(link);
    find("#status").textContent = "Link copied";
  } catch {
    showLink(link);
  }
}

function showLink(link: string): void {
  const field = make("input", { readonly: true, value: link, "aria-label": "Link to this view" });
  const dialog = make("dialog", { class: "link-dialog", "aria-label": "Link to this view" }, field,
    button({ onclick: () => dialog.close() }, "Close"));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.select();
}
