// What can be done with the whole page: buttons at the end of the header.

import { button, find } from "./dom.ts";

export interface Tool {
  name: string;
  title: string;
  act(pressed: HTMLButtonElement): void;
}

export function addTool({ name, title, act }: Tool): HTMLButtonElement {
  const made = button({ id: `tool-${name}` }, title);
  made.addEventListener("click", () => act(made));
  find("#tools").insertBefore(made, find("#theme"));
  return made;
}
