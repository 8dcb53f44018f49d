/** What one tab remembers across a reload: which self it shows, and the fragments that it wrote itself. */
export interface Tab {
  /** None while an example or somebody's link is shown as it came. */
  id: string | undefined;
  /** The newest first. A reload that began before the newest one was in the address comes back with an older one. */
  written: readonly string[];
}

const key = 'masterplan.tab';

/** Fragments of the tab's own that are still known as such. */
const remembered = 4;

export function readTab(): Tab | undefined {
  try {
    const [id, ...written] = sessionStorage.getItem(key)?.split('\n') ?? [];
    return id === undefined ? undefined : { id: id || undefined, written };
  } catch {
    return undefined;
  }
}

/** Notes which self is shown, and the fragment that stands for it if there is a new one. */
export function writeTab(id: string | undefined, fragment?: string): void {
  const before = readTab()?.written ?? [];
  const written = fragment === undefined ? before : [fragment, ...before.filter((other) => other !== fragment)].slice(0, remembered);
  try {
    sessionStorage.setItem(key, [id ?? '', ...written].join('\n'));
  } catch {
    // The link alone says what is shown.
  }
}
