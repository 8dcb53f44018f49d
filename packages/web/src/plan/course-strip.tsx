import { assumedNames, creditsText, listed, sentenceCase, termName } from '@masterplan/words';
import type { Ref } from 'react';
import { decimal } from '../shared/numbers.ts';
import { notPublished } from '../text/common.ts';
import { plan as text } from '../text/plan.ts';
import { ban, type Edit, isPlaceholder, pass, unpass, unpin } from './edits.ts';
import { nameIn, placeBeside, placesOf, termOf } from './layout.ts';
import type { Shown } from './use-plan.ts';

const { course: words } = text;

interface Props {
  ref: Ref<HTMLElement>;
  shown: Shown;
  code: string;
  change: (edit: Edit) => void;
  /** A change after which the course is no longer where it was. */
  onGone: (edit: Edit) => void;
  onMove: (term: string) => void;
  onClose: () => void;
}

/** The chosen course: what it counts toward, what it needs, and what can be done with it. Stays in sight below the board. */
export function CourseStrip({ ref, shown, code, change, onGone, onMove, onClose }: Props) {
  const { plan, needs } = shown;
  const term = termOf(plan, code);
  const course = [...(term?.courses ?? []), ...plan.passed].find((one) => one.code === code);
  if (!course) return null;
  const own = needs.find((one) => one.code === code);
  const neededBy = needs.filter(({ of }) => of.includes(code)).map((other) => nameIn(plan, other.code));
  const serves = course.serves.map((id) => plan.audit.find((one) => one.id === id)?.title ?? id);
  const earlier = placeBeside(shown, code, -1);
  const after = placeBeside(shown, code, 1);
  const where = own?.of.map((other) => {
    const at = termOf(plan, other)?.id;
    return `${other}: ${at === undefined ? words.done : termName(at)}`;
  });
  return (
    <section
      ref={ref}
      className="strip-course"
      aria-label={words.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div>
        <button type="button" className="linklike strip-close" onClick={onClose}>
          {words.close}
        </button>
        <p className="strip-name">
          <strong>{nameIn(plan, code)}</strong>{' '}
          <span className="soft">
            {creditsText(course.credits, plan.creditUnit)}
            {term && ` · ${text.board.aWeek(decimal(course.hoursPerWeek))} a week · ${termName(term.id)}`}
          </span>
        </p>
        <ul className="strip-facts">
          <li>{serves.length > 0 ? `${words.serves} ${listed(serves)}.` : words.servesNothing}</li>
          {!isPlaceholder(code) && (
            <li>
              {words.needs}: {own?.text === undefined ? notPublished : own.text === '' ? words.needsNothing : own.text}
              {where && where.length > 0 && <span className="soft"> ({where.join('; ')})</span>}
            </li>
          )}
          {own?.taught && (
            <li>
              {words.taught} {listed(own.taught)}.
            </li>
          )}
          {neededBy.length > 0 && (
            <li>
              {words.neededBy} {listed(neededBy)}.
            </li>
          )}
          {course.assumed.length > 0 && (
            <li>
              {words.assumed}: {listed(course.assumed.map((of) => assumedNames[of]))}.
            </li>
          )}
        </ul>
      </div>
      <div className="buttons">
        {term && !isPlaceholder(code) && (
          <>
            <button type="button" className="plain-button" disabled={!earlier} onClick={() => earlier && onMove(earlier)}>
              ← {words.earlier}
            </button>
            <button type="button" className="plain-button" disabled={!after} onClick={() => after && onMove(after)}>
              {words.later} →
            </button>
            <label className="strip-move">
              <span>{words.moveTo}</span>
              <select value={term.id} onChange={(event) => onMove(event.target.value)}>
                {placesOf(shown, code).map((id) => (
                  <option key={id} value={id}>
                    {sentenceCase(termName(id))}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="plain-button"
              aria-pressed={course.pinned}
              onClick={() => (course.pinned ? change(unpin(code)) : onMove(term.id))}
            >
              {course.pinned ? words.unpin : words.pin}
            </button>
            <button type="button" className="plain-button" onClick={() => onGone(ban(plan, code))}>
              {words.ban}
            </button>
            <button type="button" className="plain-button" onClick={() => onGone(pass(plan, [passedNow(code)]))}>
              {words.pass}
            </button>
          </>
        )}
        {!term && (
          <button type="button" className="plain-button" onClick={() => onGone(unpass(code))}>
            {words.unpass}
          </button>
        )}
      </div>
    </section>
  );
}

const passedNow = (code: string) => ({ code, status: 'passed' as const, transfer: false });
