import { termName } from '@masterplan/words';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWidth } from '../shared/use-width.ts';
import { plan as text } from '../text/plan.ts';
import { Before } from './before.tsx';
import { Block } from './block.tsx';
import { BoardLegend } from './board-legend.tsx';
import { BoardTable } from './board-table.tsx';
import { Changes } from './changes.tsx';
import { CourseStrip } from './course-strip.tsx';
import { type Edit, isPlaceholder, moveTo } from './edits.ts';
import { layoutBoard, placeBeside, placesOf, seasonOf, withMoved } from './layout.ts';
import { DropZone, TermColumn } from './term-column.tsx';
import { Threads } from './threads.tsx';
import type { Shown } from './use-plan.ts';

const { board: words } = text;
const widthBefore = 800;

interface Props {
  shown: Shown;
  working: boolean;
  change: (edit: Edit) => void;
  undo: (() => void) | undefined;
  near: boolean;
  /** Why the last change leaves no plan. */
  refused: string | undefined;
  active: string | undefined;
  setActive: (code: string | undefined) => void;
}

/** The terms of a plan side by side, each with its load and its courses, which can be moved; all else follows. */
export function Board({ shown, working, change, undo, near, refused, active, setActive }: Props) {
  const [room, width] = useWidth<HTMLDivElement>(widthBefore);
  const [moved, setMoved] = useState<{ code: string; term: string }>();
  const [hover, setHover] = useState<string>();
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState('');
  const follow = useRef<string>(undefined);
  const strip = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const hint = useId();
  const plan = working ? withMoved(shown.plan, moved) : shown.plan;
  const now = { ...shown, plan };
  const layout = layoutBoard(plan.terms, width);
  const looked = hover ?? active;
  const needs = shown.needs.find(({ code }) => code === looked)?.of ?? [];
  const sessions = plan.terms.some((term) => term.courses.some(({ session }) => session > 1));

  const find = (code: string) => room.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`);

  // A moved course is drawn anew in its term: the focus goes along, unless it has gone elsewhere meanwhile.
  useEffect(() => {
    const code = follow.current;
    if (code === undefined) return;
    const focused = document.activeElement;
    if (focused === document.body || room.current?.contains(focused)) find(code)?.focus({ preventScroll: true });
    if (!working) follow.current = undefined;
  });

  function put(code: string, term: string | undefined, by?: 1 | -1): void {
    const stays = whyNot(code, term, by);
    setSaid(stays ?? '');
    if (stays !== undefined || term === undefined) return;
    setMoved({ code, term });
    setActive(code);
    follow.current = code;
    change(moveTo(shown.plan, code, term));
  }

  function whyNot(code: string, term: string | undefined, by: 1 | -1 | undefined): string | undefined {
    if (isPlaceholder(code)) return words.fixed;
    if (term === undefined) return by === -1 ? words.edge.first : words.edge.last;
    return placesOf(now, code).includes(term) ? undefined : words.notTaught(code, seasonOf(term));
  }

  // The dragged block is drawn anew in its term, so the browser never tells it that the dragging ended.
  function drop(term: string, code: string): void {
    setDragged(undefined);
    put(code, term);
  }

  function press(event: KeyboardEvent, code: string): void {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const by = key === 'ArrowLeft' ? -1 : 1;
      put(code, placeBeside(now, code, by), by);
    } else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const codes = plan.terms.flatMap((term) => term.courses.map((course) => course.code));
      find(codes[codes.indexOf(code) + (key === 'ArrowUp' ? -1 : 1)] ?? code)?.focus();
    } else if (key === 'Escape') setActive(undefined);
    else return;
    event.preventDefault();
  }

  function choose(code: string, lead: boolean): void {
    setActive(code);
    requestAnimationFrame(() => {
      find(code)?.scrollIntoView({ block: 'nearest' });
      if (lead) strip.current?.querySelector<HTMLElement>('.buttons button:enabled')?.focus({ preventScroll: true });
    });
  }

  const targets = dragged === undefined ? [] : placesOf(now, dragged);
  const next = shown.later.find((id) => targets.includes(id));
  return (
    <section className="board" aria-labelledby="board" aria-busy={working}>
      <h2 id="board" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="caption">{words.caption}</p>
      <BoardLegend />
      <p id={hint} className="hidden">
        {words.hint}
      </p>
      <Before plan={plan} onChoose={(code) => choose(code, true)} />
      <div ref={room} className={layout.rows ? 'terms-room is-rows' : 'terms-room'}>
        <ol className="terms" style={{ gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))` }}>
          {plan.terms.map((term) => (
            <TermColumn
              key={term.id}
              plan={plan}
              term={term}
              layout={layout}
              takes={dragged !== undefined && targets.includes(term.id)}
              onDrop={drop}
              block={(course) => (
                <Block
                  course={course}
                  term={term.id}
                  unit={plan.creditUnit}
                  layout={layout}
                  part={course.code === looked ? 'chosen' : needs.includes(course.code) ? 'needed' : 'none'}
                  sessions={sessions}
                  hint={hint}
                  onChoose={(lead) => choose(course.code, lead)}
                  onHover={(over) => setHover(over ? course.code : undefined)}
                  onKey={(event) => press(event, course.code)}
                  onDrag={(on) => setTimeout(() => setDragged(on ? course.code : undefined))}
                />
              )}
            />
          ))}
          {dragged !== undefined && next !== undefined && (
            <DropZone term={next} className="term is-later" takes onDrop={drop}>
              <p>{words.later(termName(next))}</p>
            </DropZone>
          )}
        </ol>
        <Threads
          board={room}
          from={needs}
          to={looked}
          drawn={`${width} ${JSON.stringify(plan.terms.map(({ courses }) => courses.map(({ code }) => code)))}`}
        />
      </div>
      <div className={active === undefined || dragged !== undefined ? 'board-foot' : 'board-foot is-open'}>
        <Changes
          plan={shown.plan}
          endBefore={shown.endBefore}
          said={refused ?? said}
          working={working}
          near={near}
          change={change}
          undo={undo}
        />
        {active !== undefined && (
          <CourseStrip
            ref={strip}
            shown={now}
            code={active}
            change={change}
            onGone={(edit) => {
              change(edit);
              setActive(undefined);
              heading.current?.focus({ preventScroll: true });
            }}
            onMove={(term) => put(active, term)}
            onClose={() => {
              find(active)?.focus();
              setActive(undefined);
            }}
          />
        )}
      </div>
      <BoardTable plan={plan} />
    </section>
  );
}
