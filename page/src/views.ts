// The views and their tabs: the graph, the facts, and whatever else registers itself.

import { button, find, make } from "./dom.ts";
import { allowView, writeHash } from "./hash.ts";
import { network } from "./network.ts";
import { state } from "./state.ts";

export interface View {
  name: string;
  title: string;
  show(home: HTMLElement): void;
}

const shownViews: View[] = [];

// Add a view behind the others; its home is an empty tab panel that `show` may fill again and again.
export function addView(view: View): void {
  shownViews.push(view);
  allowView(view.name);
  const known = document.querySelector<HTMLElement>(`#${view.name}`);
  if (!known) {
    find("main").insertBefore(
      make("section", { id: view.name, role: "tabpanel", "aria-labelledby": `tab-${view.name}`, tabindex: "-1", hidden: true }),
      find("#time"));
  }
  find("#tabs").append(button({
    id: `tab-${view.name}`, role: "tab", "aria-selected": "false", "aria-controls": view.name, tabindex: "-1",
    onclick: () => showView(view.name),
  }, view.title));
}

export function showView(name: string): void {
  state.view = shownViews.some((view) => view.name === name) ? name : "graph";
  for (const view of shownViews) {
    const open = view.name === state.view;
    const tab = find(`#tab-${view.name}`);
    find(`#${view.name}`).hidden = !open;
    tab.setAttribute("aria-selected", String(open));
    tab.tabIndex = open ? 0 : -1;
  }
  refreshView();
  writeHash();
}

// Show again what the open view shows; called whenever filters or choice change.
export function refreshView(): void {
  const view = shownViews.find(({ name }) => name === state.view);
  if (view) view.show(find(`#${view.name}`));
  if (state.view === "graph") network?.redraw();
}

export function startTabs(): void {
  find("#tabs").addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const place = shownViews.findIndex(({ name }) => name === state.view);
    const next = event.key === "Home" ? 0 : event.key === "End" ? shownViews.length - 1
      : step ? (place + step + shownViews.length) % shownViews.length : null;
    if (next === null) return;
    event.preventDefault();
    showView(shownViews[next]!.name);
    find(`#tab-${state.view}`).focus();
  });
}
