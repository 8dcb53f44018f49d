import type { CalendarEntry } from '@masterplan/model';
import { dateText } from '@masterplan/words';
import { useId } from 'react';
import { useWidth } from '../shared/use-width.ts';
import { when as text } from '../text/when.ts';
import { dayText } from './entries.ts';
import { labelled, type StripRow, stripOf } from './strip-layout.ts';

const rowHeight = 34;
const head = 30;
const labelRoom = 132;
const monthNames = 'JFMAMJJASOND';

/** All days by month, one row a kind: where they crowd, and what comes next. */
export function MonthStrip({ entries, asOf }: { entries: readonly CalendarEntry[]; asOf: string }) {
  return (
    <figure className="strip">
      <Months entries={entries} asOf={asOf} />
      <figcaption className="caption">{captionOf(stripOf(entries, asOf).later, asOf)}</figcaption>
    </figure>
  );
}

const captionOf = (later: number, asOf: string): string =>
  [text.calendar.strip(dateText(asOf)), ...(later > 0 ? [text.calendar.later(later)] : [])].join(' ');

function Months({ entries, asOf }: { entries: readonly CalendarEntry[]; asOf: string }) {
  const [ref, width] = useWidth<HTMLDivElement>(960);
  const id = useId();
  const { months, today, rows } = stripOf(entries, asOf);
  const narrow = width < 560;
  const left = narrow ? 0 : labelRoom;
  const row = narrow ? rowHeight + 18 : rowHeight;
  const month = (width - left - 8) / months.length;
  const x = (at: number) => left + at * month;
  const height = head + rows.length * row;
  return (
    <div ref={ref}>
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{text.calendar.alt(entries.map((entry) => `${dayText(entry)}: ${entry.title}`).join('; '))}</title>
        {months.map((name, at) => (
          <g key={name}>
            <line x1={x(at)} x2={x(at)} y1={head - 6} y2={height} className={name.endsWith('-01') ? 'strip-year' : 'rule'} />
            <text x={x(at) + 4} y={14} className={name.endsWith('-01') || at === 0 ? 'ink' : ''}>
              {monthLabel(name, at, month)}
            </text>
          </g>
        ))}
        <line x1={x(today)} x2={x(today)} y1={head - 6} y2={height} className="strip-today" />
        {rows.map(({ kind, marks }, index) => {
          const y = head + index * row + (narrow ? 34 : 18);
          return (
            <g key={kind}>
              <line x1={0} x2={width} y1={head + index * row} y2={head + index * row} className="rule" />
              <text x={0} y={narrow ? y - 16 : y + 5} className="ink strip-kind">
                {text.kinds[kind]}
              </text>
              {labelled(marks, 62 / month, months.length).map((mark) => (
                <g key={mark.key}>
                  <Mark kind={kind} from={x(mark.from)} to={x(mark.to)} y={y} />
                  {mark.day !== '' && (
                    <text x={x(mark.to) + 10} y={y + 5}>
                      {mark.day}
                    </text>
                  )}
                </g>
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** The month's name, its letter where there is no room, and the year where one begins. */
function monthLabel(month: string, at: number, room: number): string {
  const letter = monthNames[Number(month.slice(5)) - 1] ?? '';
  const name = new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' });
  const begins = at === 0 || month.endsWith('-01');
  if (room >= 66 && begins) return `${name} ${month.slice(0, 4)}`;
  if (room >= 60 && begins) return `${name} ’${month.slice(2, 4)}`;
  if (room >= 34) return name;
  return letter;
}

/** Shapes as well as colors: what is due is filled, what comes from others is open. */
function Mark({ kind, from, to, y }: { kind: StripRow['kind']; from: number; to: number; y: number }) {
  if (to - from > 6) return <rect x={from} y={y - 5} width={to - from} height={10} rx={3} className="strip-window" />;
  if (kind === 'deadline') return <path d={`M${from - 6},${y - 6}h12l-6,12z`} className="strip-due" />;
  if (kind === 'deposit') return <path d={`M${from},${y - 7}l7,7l-7,7l-7,-7z`} className="strip-due" />;
  if (kind === 'answer' || kind === 'fact') return <circle cx={from} cy={y} r={5} className="strip-open" />;
  if (kind === 'reconsider') return <path d={`M${from},${y - 7}l7,7l-7,7l-7,-7z`} className="strip-open" />;
  if (kind === 'start' || kind === 'term') return <rect x={from - 5} y={y - 5} width={10} height={10} className="strip-study" />;
  return <circle cx={from} cy={y} r={4} className="strip-other" />;
}
