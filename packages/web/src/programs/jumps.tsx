import { keysOf } from '../text/labels.ts';
import { jumps as text } from '../text/ranking.ts';

/** Leads to the parts of a long page; the address's fragment holds the candidate, so these are no links. */
export function Jumps() {
  return (
    <nav className="jumps" aria-label={text.label}>
      {keysOf(text.parts).map((part) => (
        <button key={part} type="button" className="linklike" onClick={() => goTo(part)}>
          {text.parts[part]}
        </button>
      ))}
    </nav>
  );
}

function goTo(part: string): void {
  const heading = document.getElementById(part);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
