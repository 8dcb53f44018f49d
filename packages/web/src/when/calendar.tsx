import type { CalendarEntry } from '@masterplan/model';
import { calendarIcs, sentenceCase } from '@masterplan/words';
import type { ReactNode } from 'react';
import { download } from '../files/download.ts';
import { when as text } from '../text/when.ts';
import { dayText, laterTerms } from './entries.ts';

const { calendar: words } = text;

interface Props {
  entries: readonly CalendarEntry[];
  asOf: string;
  name: string;
  /** What is to be said before the days. */
  children?: ReactNode;
}

/** Everything that has a day, as a list and as a file for a calendar program. */
export function Calendar({ entries, asOf, name, children }: Props) {
  const later = laterTerms(entries);
  return (
    <section className="block" aria-labelledby="calendar">
      <h2 id="calendar">{words.title}</h2>
      <p className="caption">{words.caption}</p>
      {children}
      {entries.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <Lines entries={entries.filter((entry) => !later.has(entry))} />
          {later.size > 0 && (
            <details>
              <summary>{words.terms(later.size)}</summary>
              <Lines entries={[...later]} />
            </details>
          )}
          <p className="buttons">
            <button
              type="button"
              className="plain-button"
              onClick={() => download(words.file, 'text/calendar', calendarIcs(name, entries, asOf))}
            >
              {words.ics}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function Lines({ entries }: { entries: readonly CalendarEntry[] }) {
  return (
    <ol className="dates">
      {entries.map((entry, at) => (
        <li key={`${entry.uid} ${entries.slice(0, at).filter(({ uid }) => uid === entry.uid).length}`}>
          <time dateTime={entry.from}>{dayText(entry)}</time>
          <span>
            <span className="strong">{sentenceCase(entry.title)}</span> {entry.note !== '' && <span className="soft">{entry.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
