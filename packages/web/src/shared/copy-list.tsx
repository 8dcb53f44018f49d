import '../styles/copy.css';
import { type ReactNode, useState } from 'react';
import { copying as text } from '../text/common.ts';

interface Item {
  key: string;
  /** What is copied. */
  copied: string;
  /** How it is read here; the same, where nothing else is given. */
  shown?: ReactNode;
}

/** Sentences to take along, one by one or all together. What was copied is said to everybody. */
export function CopyList({ items, what }: { items: readonly Item[]; what: string }) {
  const [said, setSaid] = useState('');
  const copy = async (written: string, done: string) => setSaid((await copyText(written)) ? done : text.refused);
  return (
    <>
      <ol className="steps copy-list">
        {items.map(({ key, copied, shown }, at) => (
          <li key={key}>
            {shown ?? copied}{' '}
            <button
              type="button"
              className="linklike small"
              aria-label={text.oneLabel(copied)}
              onClick={() => void copy(copied, text.done(at + 1))}
            >
              {text.one}
            </button>
          </li>
        ))}
      </ol>
      <p className="buttons">
        <button
          type="button"
          className="plain-button"
          onClick={() => void copy(items.map(({ copied }, at) => `${at + 1}. ${copied}`).join('\n'), text.allDone(items.length))}
        >
          {text.all(what)}
        </button>
        <span role="status" className="small copy-said">
          {said}
        </span>
      </p>
    </>
  );
}

/** Puts a text on the clipboard; by a selection, where the browser keeps the clipboard from pages. */
async function copyText(written: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(written);
    return true;
  } catch {
    return copySelected(written);
  }
}

function copySelected(written: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = written;
  area.className = 'hidden';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
