// Elements are made here and nowhere else, and their text is always set as text.

export type Child = Node | string | null | undefined | false;
export type Children = (Child | Child[])[];
type Value = string | number | boolean | null | undefined | ((event: never) => void);

export function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  return document.querySelector<E>(selector)!;
}

// make("button", { class: "row", onclick: act }, "text", child): an attribute that is null or
// false is left out, a function becomes a listener, a child that is null or false is skipped.
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, Value> = {}, ...children: Children
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.replace(/^on/, ""), value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child): child is Node | string => Boolean(child)));
  return element;
}

// A name from outside: kept apart from the text around it, whatever direction it runs in.
export const named = (text: string): HTMLElement => make("bdi", {}, text);

export function button(attributes: Record<string, Value>, ...children: Children): HTMLButtonElement {
  return make("button", { type: "button", ...attributes }, ...children);
}

export function linkTo(url: string | undefined, text: string): HTMLElement {
  if (!/^https?:\/\//i.test(url ?? "")) return named(text);
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, named(text));
}

export function vector(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

// Hand a file to the reader.
export function save(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 5000);
}

// Copy text, and say how that went: not every browser lets a page do it.
export async function copied(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return "The browser does not let this page copy";
  }
}

export const quietly = (text: string): HTMLElement => make("span", { class: "unseen" }, text);
export const motionless = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
export const narrow = (): boolean => matchMedia("(max-width: 820px)").matches;
