// Light, dark, or as the system has it.

import { find } from "./dom.ts";
import { state } from "./state.ts";
import { readColours } from "./shapes.ts";

const THEMES = ["system", "light", "dark"] as const;
const SIGNS = { system: "◐", light: "☀", dark: "☾" };

export function applyTheme(): void {
  if (state.theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = state.theme;
  const next = THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length]!;
  const pressed = find("#theme");
  pressed.textContent = SIGNS[state.theme];
  pressed.setAttribute("aria-label", `Theme: ${state.theme}. Change to ${next}`);
  pressed.title = `Theme: ${state.theme}`;
  readColours();
}

export function startTheme(changed: () => void): void {
  find("#theme").addEventListener("click", () => {
    state.theme = THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length]!;
    applyTheme();
    changed();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    applyTheme();
    changed();
  });
}
