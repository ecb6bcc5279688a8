import { useEffect, useState } from '../vendor.js';

const KEY = 'mlplab.theme';
const CHANGED = 'mlplab-theme';

export function currentTheme() {
  return document.documentElement.dataset.theme;
}

export function chooseTheme(theme) {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // then the choice lasts as long as the page
  }
  dispatchEvent(new Event(CHANGED));
}

/** The theme, drawn anew when it changes: canvases take their colours from it. */
export function useTheme() {
  const [theme, setTheme] = useState(currentTheme());
  useEffect(() => {
    const update = () => setTheme(currentTheme());
    addEventListener(CHANGED, update);
    return () => removeEventListener(CHANGED, update);
  }, []);
  return theme;
}

/** Value of a custom property of the style sheet, such as `--text`. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
