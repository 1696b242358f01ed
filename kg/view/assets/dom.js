// Elements are made here and nowhere else, and their text is always set as text.

const find = (selector) => document.querySelector(selector);

// make("button", { class: "row", onclick: act }, "text", child): an attribute that is null or
// false is left out, a function becomes a listener, a child that is null or false is skipped.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.replace(/^on/, ""), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== false));
  return element;
}

// A name from outside: kept apart from the text around it, whatever direction it runs in.
const named = (text) => make("bdi", {}, text);

function button(attributes, ...children) {
  return make("button", { type: "button", ...attributes }, ...children);
}

function linkTo(url, text) {
  const safe = /^https?:\/\//i.test(url ?? "");
  if (!safe) return named(text);
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, named(text));
}

function vector(tag, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const quietly = (text) => make("span", { class: "unseen" }, text);
const motionless = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const narrow = () => matchMedia("(max-width: 820px)").matches;
