import type { Plan, PlannedCourse, PlannedTerm } from '@masterplan/model';
import { monthText, sentenceCase, termName } from '@masterplan/words';
import { type ReactNode, useState } from 'react';
import { decimal } from '../shared/numbers.ts';
import { plan as text } from '../text/plan.ts';
import type { BoardLayout } from './layout.ts';
import { LoadBar } from './load-bar.tsx';

const { board } = text;

interface Props {
  plan: Plan;
  term: PlannedTerm;
  layout: BoardLayout;
  /** Whether the course that is being dragged may stand here. */
  takes: boolean;
  onDrop: (term: string, code: string) => void;
  block: (course: PlannedCourse, index: number) => ReactNode;
}

/** A term: its load on top, its name on the line, its courses below. Courses may be dropped on it. */
export function TermColumn({ plan, term, layout, takes, onDrop, block }: Props) {
  const over = term.hoursPerWeek > term.limitHoursPerWeek + 0.05;
  const away = term.limitHoursPerWeek === 0;
  const last = term.id === plan.terms.at(-1)?.id;
  return (
    <DropZone term={term.id} className="term" takes={takes} onDrop={onDrop}>
      <div className="load-room">
        <LoadBar term={term} most={layout.most} lying={layout.rows} />
      </div>
      <div className="term-head">
        <h3>{sentenceCase(termName(term.id))}</h3>
        <p className={over ? 'term-load warn' : 'term-load'} title={over ? board.alone : undefined}>
          {away ? board.away : board.of(decimal(term.hoursPerWeek), decimal(term.limitHoursPerWeek))}
          {over && <span className="hidden"> ({board.alone})</span>}
        </p>
      </div>
      {term.courses.length === 0 ? (
        <p className="term-none">{board.none}</p>
      ) : (
        <ul className="term-courses">
          {term.courses.map((course, index) => (
            <li key={`${course.code} ${course.session}`}>{block(course, index)}</li>
          ))}
        </ul>
      )}
      {last && <p className="term-degree">{board.degree(monthText(plan.end))}</p>}
    </DropZone>
  );
}

interface ZoneProps {
  term: string;
  className: string;
  /** Whether the course that is being dragged may stand here. */
  takes: boolean;
  onDrop: (term: string, code: string) => void;
  children: ReactNode;
}

/** A place in the list of terms onto which a course may be dropped. By keyboard the arrow keys on the course do the same. */
export function DropZone({ term, className, takes, onDrop, children }: ZoneProps) {
  const [over, setOver] = useState(false);
  return (
    <li
      className={`${className}${takes ? (over ? ' takes is-target' : ' takes') : ''}`}
      onDragOver={(event) => {
        // Every term takes the drop, so that the reader hears why a course may not stand there.
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(term, event.dataTransfer.getData('text/plain'));
      }}
    >
      {children}
    </li>
  );
}
