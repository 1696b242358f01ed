// The beginning: read the link, draw, and listen.

import { lookAgain, startCamera } from "./camera.ts";
import { find, make } from "./dom.ts";
import { disputesOf, showDisputes } from "./disputes.ts";
import { startExport } from "./export_view.ts";
import { fileGraph } from "./file_graph.ts";
import { fitAll, startFitting } from "./fit.ts";
import { entities, graph, nodeAt, openGraph } from "./graph.ts";
import { listen, readHash } from "./hash.ts";
import { startHistogram } from "./histogram.ts";
import { startHovering } from "./hover.ts";
import { paintHulls } from "./hulls.ts";
import { startKeys } from "./keys.ts";
import { labelAll } from "./labels.ts";
import { showLegend, startLegend } from "./legend.ts";
import { canvasHome, moved, network, placeNodes, startNetwork } from "./network.ts";
import type { Drawing } from "./network.ts";
import { paintNode } from "./paint.ts";
import { startPanelling } from "./panel.ts";
import { startPaths } from "./path_view.ts";
import { startQuery } from "./query_view.ts";
import { showReview, startReview } from "./review.ts";
import { startSearch } from "./search.ts";
import { look } from "./seen.ts";
import { startShapes } from "./shapes.ts";
import { choose, expand, revealChosen, show } from "./show.ts";
import { state } from "./state.ts";
import { showTable, startTable } from "./table.ts";
import { plural } from "./text.ts";
import { applyTheme, startTheme } from "./theme.ts";
import { showTimeline } from "./timeline.ts";
import { startTrail, trail } from "./trail.ts";
import type { RawGraph } from "./types.ts";
import { carriedJson } from "./unpack.ts";
import { addView, refreshView, showView, startTabs } from "./views.ts";

function embedded<T>(id: string): T {
  return JSON.parse(find(`#${id}`).textContent ?? "") as T;
}

function showNothing(): void {
  document.body.classList.add("bare");
  find("#graph").replaceChildren(
    make("div", { class: "empty" },
      make("h2", {}, "Nothing to draw yet"),
      make("p", {}, "No fact was found in what was read. Build again with articles that tell who did what:"),
      make("p", {}, make("code", {}, "kg build ARTICLE… -o out"))));
  find("#status").textContent = "0 entities, 0 facts";
}

function startPointer(): void {
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) choose({ node: nodeAt(node) });
    else if (edge !== undefined) choose({ line: graph.lines.get(edge)! });
    else choose(null);
  });
  network.on("doubleClick", ({ nodes: [node] }) => {
    if (node !== undefined) expand(nodeAt(node));
  });
  for (const event of ["dragging", "dragEnd"]) network.on(event, ({ nodes }) => moved(nodes));
  network.on("beforeDrawing", paintHulls);
  network.on("afterDrawing", labelAll);
}

// Go to a place on the trail: through the browser, if it keeps one too.
function go(place: number): void {
  const by = place - trail.place;
  if (typeof history.state?.step === "number") return history.go(by);
  trail.place = place;
  choose(trail.steps[place] ?? null, { move: true, back: true });
}

function startViews(): void {
  addView({ name: "graph", title: "Graph", show: () => {} });
  addView({ name: "facts", title: "Facts", show: showTable });
  if (graph.facts.some((fact) => fact.date)) addView({ name: "timeline", title: "Timeline", show: showTimeline });
  if (disputesOf(graph).length) addView({ name: "disputes", title: "Disputes", show: showDisputes });
  if (graph.candidates.length) addView({ name: "review", title: "Review", show: showReview });
  startQuery();
  startTabs();
}

function begin(move: boolean): void {
  applyTheme();
  showLegend();
  revealChosen();
  show();
  showView(state.view);
  if (move && !lookAgain()) fitAll({ glide: false });
}

async function startPage(): Promise<void> {
  openGraph(fileGraph(await carriedJson<RawGraph>("kg-data")));
  startShapes();
  if (graph.facts.length === 0) {
    applyTheme();
    return showNothing();
  }
  const drawing = embedded<Drawing>("kg-network");
  placeNodes(drawing);
  startReview();
  startTable();
  startViews();
  startPaths();
  startExport();
  startCamera();
  readHash();
  find("#title").title = graph.title;
  canvasHome.setAttribute("aria-label",
    `Graph of ${plural(entities().length, "entity", "entities")} and ${plural(graph.facts.length, "fact", "facts")}`);
  applyTheme();
  const changed = (): void => show();
  startHistogram(changed);
  startLegend(changed);
  look();
  startNetwork(drawing, paintNode);
  startPointer();
  startHovering();
  startFitting();
  startSearch();
  startPanelling(go);
  startTrail(go);
  startKeys();
  startTheme(() => {
    show();
    refreshView();
  });
  trail.steps = [state.chosen];
  begin(true);
  try {
    history.replaceState({ step: 0 }, "");
  } catch {
    // See hash.ts: not every viewer gives a page an address.
  }
  listen();
  addEventListener("popstate", ({ state: kept }: PopStateEvent) => {
    readHash();
    const step: unknown = kept?.step;
    if (typeof step === "number" && step < trail.steps.length) trail.place = step;
    else trail.steps[trail.place] = state.chosen;
    begin(true);
  });
}

void startPage();
