/** What this browser keeps of a visit. Every function copes with a storage that is blocked or full. */

const selfKey = 'masterplan.self';
const themeKey = 'masterplan.theme';

export interface Kept {
  exampleId: string;
  /** JSON of the self, still to be checked by the worker. */
  text: string;
}

/** The self that was kept, or undefined. */
export function readKept(): Kept | undefined {
  try {
    const text = localStorage.getItem(selfKey);
    if (text === null) return undefined;
    const cut = text.indexOf('\n');
    return { exampleId: text.slice(0, cut), text: text.slice(cut + 1) };
  } catch {
    return undefined;
  }
}

/** Keeps a self; false where the browser refuses. */
export function keep(exampleId: string, text: string): boolean {
  try {
    localStorage.setItem(selfKey, `${exampleId}\n${text}`);
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(selfKey);
  } catch {
    // A blocked storage holds nothing to forget.
  }
}

export type Theme = 'system' | 'light' | 'dark';

export function readTheme(): Theme {
  try {
    const theme = localStorage.getItem(themeKey);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme now and keeps it where the browser allows. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // It holds for this visit.
  }
}
