import type { CreditUnit, PlannedCourse } from '@masterplan/model';
import { assumedNames, courseName, creditsText, listed, termName } from '@masterplan/words';
import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { decimal } from '../shared/numbers.ts';
import { plan as text } from '../text/plan.ts';
import { isPlaceholder } from './edits.ts';
import { type BoardLayout, blockHeight } from './layout.ts';
import { PinMark } from './marks.tsx';

const { board } = text;
const baseRem = 3;
const lineRem = 1.125;
/** Below it the hours stand beside the code. */
const lowRem = 4.5;

interface Props {
  course: PlannedCourse;
  term: string;
  unit: CreditUnit;
  layout: BoardLayout;
  /** How it stands to the chosen course. */
  part: 'chosen' | 'needed' | 'none';
  sessions: boolean;
  hint: string;
  /** `lead`: the focus goes on to what can be done with it. */
  onChoose: (lead: boolean) => void;
  onHover: (over: boolean) => void;
  onKey: (event: KeyboardEvent) => void;
  onDrag: (dragging: boolean) => void;
}

/** One course in its term, as high as its credits. */
export function Block({ course, term, unit, layout, part, sessions, hint, onChoose, onHover, onKey, onDrag }: Props) {
  const height = blockHeight(course.credits, layout);
  const pressed = useRef(false);
  const open = isPlaceholder(course.code);
  const assumed = course.assumed.length > 0;
  const marks = [
    ...(course.pinned ? [board.pinned] : []),
    ...(assumed ? [`${board.assumed}: ${listed(course.assumed.map((of) => assumedNames[of]))}`] : []),
  ];
  const more = board.rest(creditsText(course.credits, unit), termName(term), marks);
  // Only a browser draws blocks, so that no style stands in the page as it is served.
  const style: CSSProperties = { height: `${height}rem` };
  return (
    <button
      type="button"
      data-code={course.code}
      className={`course-block is-${part}${open ? ' is-open' : ''}${course.pinned ? ' is-pinned' : ''}${layout.rows || height < lowRem ? ' is-low' : ''}`}
      style={style}
      aria-describedby={hint}
      draggable={!open}
      onClick={({ detail }) => onChoose(detail === 0)}
      onMouseDown={() => {
        pressed.current = true;
      }}
      onFocus={() => {
        // What opens below on a press of the mouse could lie under the pointer before a drag has begun: the click opens it.
        if (!pressed.current) onChoose(false);
        pressed.current = false;
      }}
      onMouseEnter={() => onHover(true)}
      onMouseLeave={() => onHover(false)}
      onKeyDown={onKey}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', course.code);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      {/* Firefox drags a button only by what is inside it. */}
      <span className="block-words">
        <span className="block-head">
          <span className="block-code">{open ? courseName(course.code) : course.code}</span>
          {course.pinned && <PinMark />}
        </span>{' '}
        <span className="block-title" style={{ WebkitLineClamp: Math.max(1, Math.floor((height - baseRem) / lineRem)) }}>
          {course.title}
        </span>{' '}
        <span className={assumed ? 'block-foot is-assumed' : 'block-foot'}>
          {assumed && <span aria-hidden="true">≈ </span>}
          {board.aWeek(decimal(course.hoursPerWeek))}
          {sessions && ` · ${board.session(course.session)}`}
          <span className="hidden">{more}</span>
        </span>
      </span>
    </button>
  );
}
