// The beginning: read the link, draw, and listen.

function showView(view) {
  state.view = view;
  for (const name of ["graph", "facts"]) {
    const open = name === view;
    find(`#${name}`).hidden = !open;
    find(`#tab-${name}`).setAttribute("aria-selected", String(open));
    find(`#tab-${name}`).tabIndex = open ? 0 : -1;
  }
  if (view === "facts") showTable();
  else network?.redraw();
  writeHash();
}

function showNothing() {
  document.body.classList.add("bare");
  find("#graph").replaceChildren(
    make("div", { class: "empty" },
      make("h2", {}, "Nothing to draw yet"),
      make("p", {}, "No fact was found in what was read. Build again with articles that tell who did what:"),
      make("p", {}, make("code", {}, "kg build ARTICLE… -o out"))));
  find("#status").textContent = "0 entities, 0 facts";
}

function showCanvasName() {
  const text = `Graph of ${plural(entities.length, "entity", "entities")} and ${plural(facts.length, "fact", "facts")}`;
  canvasHome.setAttribute("aria-label", text);
}

function startPointer() {
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) choose({ node: nodes[node] });
    else if (edge !== undefined) choose({ line: lines.get(edge) });
    else choose(null);
  });
  network.on("doubleClick", ({ nodes: [node] }) => {
    if (node !== undefined) chooseNode(nodes[node]);
  });
  network.on("dragEnd", ({ nodes: moved }) => {
    const places = network.getPositions(moved);
    for (const index of moved) nodes[index].at = places[index];
  });
  network.on("dragging", ({ nodes: moved }) => {
    const places = network.getPositions(moved);
    for (const index of moved) nodes[index].at = places[index];
  });
  network.on("afterDrawing", labelAll);
}

function startPage() {
  readColours();
  if (facts.length === 0) return showNothing();
  readHash();
  find("#title").title = graph.title;
  showCanvasName();
  startNetwork();
  startPointer();
  startHovering();
  startFitting();
  startSearch();
  startTable();
  startKeys();
  showLegend();
  for (const view of ["graph", "facts"]) find(`#tab-${view}`).addEventListener("click", () => showView(view));
  find("#open-legend").addEventListener("click", () => openLegend(!find("#legend").classList.contains("open")));
  find("main").addEventListener("pointerdown", () => {
    if (find("#legend").classList.contains("open")) openLegend(false);
  });
  const begin = () => {
    choose(state.chosen);
    showView(state.view);
    fitAll({ glide: false });
  };
  begin();
  listening = true;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readColours();
    show();
  });
  addEventListener("hashchange", () => {
    readHash();
    showLegend();
    begin();
  });
}

startPage();
