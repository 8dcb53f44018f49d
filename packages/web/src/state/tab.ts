/** What one tab remembers across a reload: which self it shows, and the fragment that it wrote itself. */
export interface Tab {
  /** None while an example or somebody's link is shown as it came. */
  id: string | undefined;
  written: string;
}

const key = 'masterplan.tab';

export function readTab(): Tab | undefined {
  try {
    const text = sessionStorage.getItem(key);
    if (text === null) return undefined;
    const cut = text.indexOf('\n');
    return { id: text.slice(0, cut) || undefined, written: text.slice(cut + 1) };
  } catch {
    return undefined;
  }
}

export function writeTab({ id, written }: Tab): void {
  try {
    sessionStorage.setItem(key, `${id ?? ''}\n${written}`);
  } catch {
    // The link alone says what is shown.
  }
}
