// What is under the pointer, in a bubble: who it is, or what is said and the sentence that says it.

const bubble = find("#bubble");

function hideBubble() {
  bubble.hidden = true;
}

function showBubble({ x, y }, ...content) {
  bubble.replaceChildren(...content);
  bubble.hidden = false;
  const { clientWidth, clientHeight } = canvasHome;
  const left = Math.min(x + 14, clientWidth - bubble.offsetWidth - 8);
  const below = y + 18 + bubble.offsetHeight < clientHeight;
  bubble.style.left = `${Math.max(8, left)}px`;
  bubble.style.top = `${below ? y + 18 : Math.max(8, y - bubble.offsetHeight - 14)}px`;
}

function nodeBubble(node) {
  const count = node.facts.filter((fact) => seen.facts.has(fact)).length;
  return [
    make("strong", {}, icon(node.cls), named(node.label)),
    make("span", {}, `${className(node.cls)} · ${plural(count, "fact", "facts")}`),
  ];
}

function lineBubble(line) {
  const passing = seen.lines.get(line.id) ?? [];
  const said = passing.slice(0, 3).map((fact) =>
    make("strong", {}, named(nodes[fact.s].short), make("i", {}, ` ${fact.rel} `), named(nodes[fact.o].short)));
  if (passing.length > 3) said.push(make("span", {}, `and ${passing.length - 3} more`));
  const text = passing[0]?.quotes.find((quote) => quote.text)?.text;
  return [...said, text ? make("q", {}, named(shorten(text, 220))) : null].filter(Boolean);
}

function startHovering() {
  network.on("hoverNode", ({ node, pointer }) => {
    state.hovered = node;
    canvasHome.classList.add("pointing");
    showBubble(pointer.DOM, ...nodeBubble(nodes[node]));
  });
  network.on("hoverEdge", ({ edge, pointer }) => {
    canvasHome.classList.add("pointing");
    if (state.hovered === null) showBubble(pointer.DOM, ...lineBubble(lines.get(edge)));
  });
  const leave = () => {
    state.hovered = null;
    canvasHome.classList.remove("pointing");
    hideBubble();
    network.redraw();
  };
  network.on("blurNode", leave);
  network.on("blurEdge", () => {
    if (state.hovered === null) leave();
  });
  network.on("dragStart", hideBubble);
  network.on("zoom", hideBubble);
  canvasHome.addEventListener("pointerleave", leave);
}
