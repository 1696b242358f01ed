// How classes look: a shape and a colour each, so that no meaning hangs on colour alone.
// Shapes are paths around the middle of a square from -1 to 1; colours are numbered in colours.css.

const CIRCLE = "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z";

const LOOKS = {
  Organization: { colour: 0, path: "M-.9-.9H.9V.9H-.9Z" },
  Person: { colour: 1, path: CIRCLE },
  Place: { colour: 2, path: "M0-1.1 1.1.85H-1.1Z" },
  Event: { colour: 3, path: "M0-1.2 1.2 0 0 1.2-1.2 0Z" },
  Product: { colour: 4, path: "M1.1 0 .55.95H-.55L-1.1 0-.55-.95H.55Z" },
  CreativeWork: { colour: 5, path: "M-.8-1.05H.25L.85-.45V1.05H-.8Z" },
  Legislation: { colour: 6, path: "M-.95-.95H.95V.15C.95.75.3 1.05 0 1.2-.3 1.05-.95.75-.95.15Z" },
  Group: { colour: 7, path: "M-.7-.7H.7A.7.7 0 0 1 .7.7H-.7A.7.7 0 0 1-.7-.7Z" },
  Thing: { colour: 8, path: "M0 1.1 1.1-.85H-1.1Z" },
  Concept: { colour: 9, path: `${CIRCLE}M.52 0A.52.52 0 1 1-.52 0A.52.52 0 1 1 .52 0Z` },
  Description: { colour: 10, path: "M-1.2-.8H1.2V-.2H-1.2ZM-1.2.2H.4V.8H-1.2Z" },
  Value: { colour: 10, path: "M-1.3-.5H1.3V.5H-1.3Z" },
};

const SPARE = [
  "M0-1.2.33-.4 1.15-.37.5.15.72 1 0 .5-.72 1-.5.15-1.15-.37-.33-.4Z",
  "M-.4-1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z",
  "M0-1.1 1.05-.34.65.9H-.65L-1.05-.34Z",
];

const unknown = [...new Set(nodes.map((node) => node.cls))].filter((cls) => !LOOKS[cls]).sort();
unknown.forEach((cls, index) => {
  LOOKS[cls] = { colour: 11 + (index % 3), path: SPARE[index % SPARE.length] };
});

const outlines = new Map(Object.entries(LOOKS).map(([cls, { path }]) => [cls, new Path2D(path)]));

function icon(cls) {
  const picture = vector("svg", { viewBox: "-1.4 -1.4 2.8 2.8", class: "icon-of", "aria-hidden": "true" });
  const shape = vector("path", { d: LOOKS[cls].path, "fill-rule": "evenodd" });
  shape.style.fill = `var(--class-${LOOKS[cls].colour})`;
  picture.append(shape);
  return picture;
}

const CLASS_NAMES = { CreativeWork: "Creative work", Value: "Date or amount" };
const className = (cls) => CLASS_NAMES[cls] ?? cls;

// What the canvas paints with; read again when the system turns dark or light.
let paint = {};
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  paint = { font: style.fontFamily || "sans-serif" };
  for (const name of ["ink", "quiet", "line", "accent", "paper", "halo"]) paint[name] = colour(name);
  for (const cls of Object.keys(LOOKS)) paint[cls] = colour(`class-${LOOKS[cls].colour}`);
}
