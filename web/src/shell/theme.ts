import { stored } from "../storage/stored";

export type Theme = "light" | "dark" | "system";

/** The script in index.html reads the same entry before the first paint. */
export const theme = stored<Theme>("theme", "system");

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

/** Puts the theme on the page; canvases redraw on the `sightline:theme` event of the window. */
export function applyTheme(): void {
  const dark = theme.get() === "dark" || (theme.get() === "system" && prefersDark.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  window.dispatchEvent(new Event("sightline:theme"));
}

export function setTheme(next: Theme): void {
  theme.set(next);
  applyTheme();
}

export function watchSystemTheme(): void {
  prefersDark.addEventListener("change", applyTheme);
}
