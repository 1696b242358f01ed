// Search: names and other names, from the first letter on, with arrows and Enter.

const query = find("#query");
const hitList = find("#hits");
let hits = [];
let picked = 0;

// Letters without marks and case, so that "lodz" finds "Łódź" but for its stroke.
const folded = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[łŁ]/g, "l").replace(/[øØ]/g, "o").toLowerCase();

const names = entities.map((node) => [node, [node.label, ...node.also].map((name) => folded(name.slice(0, 200)))]);

// 3: begins so; 2: a word begins so; 1: has it; 0.5: has the letters in this order, for slips.
function closeness(name, wanted) {
  if (name.startsWith(wanted)) return 3;
  if (name.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted)) return 1;
  let from = 0;
  for (const letter of wanted) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return 0;
  }
  return wanted.length > 2 && name.length < wanted.length * 2.5 ? 0.5 : 0;
}

function search() {
  const wanted = folded(query.value.trim());
  hits = wanted
    ? names
        .map(([node, forms]) => [node, Math.max(...forms.map((form) => closeness(form, wanted)))])
        .filter(([, close]) => close > 0)
        .sort(([a, near], [b, nearer]) => nearer - near || b.rank - a.rank || a.index - b.index)
        .slice(0, 10)
        .map(([node]) => node)
    : [];
  picked = 0;
  showHits();
}

function showHits(open = query.value.trim() !== "") {
  hitList.hidden = !open;
  query.setAttribute("aria-expanded", String(open));
  const options = hits.map((node, place) =>
    make("li", {
      role: "option", id: `hit-${place}`, "aria-selected": String(place === picked),
      onmousedown: (event) => event.preventDefault(),
      onclick: () => take(node),
    }, icon(node.cls), make("span", { class: "what" }, named(node.label), ...alias(node)), make("small", {}, className(node.cls))));
  hitList.replaceChildren(...(options.length ? options : [make("li", { role: "option", "aria-disabled": "true" }, "Nothing found")]));
  if (options.length && open) query.setAttribute("aria-activedescendant", `hit-${picked}`);
  else query.removeAttribute("aria-activedescendant");
}

// The other name that was found, if it was not the label.
function alias(node) {
  const wanted = folded(query.value.trim());
  if (folded(node.label).includes(wanted)) return [];
  const found = node.also.find((name) => folded(name).includes(wanted));
  return found ? [make("span", { class: "alias" }, " “", named(shorten(found, 40)), "”")] : [];
}

function take(node) {
  query.value = "";
  hits = [];
  showHits(false);
  if (state.view !== "graph") showView("graph");
  chooseNode(node);
  canvasHome.focus({ preventScroll: true });
}

function startSearch() {
  query.addEventListener("input", search);
  query.addEventListener("blur", () => showHits(false));
  query.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      event.preventDefault();
      picked = (picked + step + hits.length) % hits.length;
      showHits();
      find(`#hit-${picked}`).scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && hits[picked]) {
      take(hits[picked]);
    } else if (event.key === "Escape") {
      query.value = "";
      showHits(false);
      canvasHome.focus({ preventScroll: true });
    }
  });
}
