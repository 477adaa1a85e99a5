/** Light or dark: as the system has it, until a reader chooses. */
import { useEffect, useState } from "preact/hooks";

export type Theme = "light" | "dark";

const KEY = "contested.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** A disk's page, or a reader's settings, may refuse storage: the choice then lasts until reload. */
function stored(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null;
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    return;
  }
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => stored() ?? (dark.matches ? "dark" : "light"));
  useEffect(() => {
    const follow = () => setTheme(stored() ?? (dark.matches ? "dark" : "light"));
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    dispatchEvent(new CustomEvent("themed", { detail: theme }));
  }, [theme]);
  return [
    theme,
    (chosen) => {
      store(chosen);
      setTheme(chosen);
    },
  ];
}
