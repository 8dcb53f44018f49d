import type { PathDetail } from '@masterplan/model';
import { dateText, months, monthText } from '@masterplan/words';
import { useAppState } from '../state/app.tsx';
import { when as text } from '../text/when.ts';
import { Calendar } from './calendar.tsx';
import { pathEntries } from './entries.ts';
import { MonthStrip } from './month-strip.tsx';

/** Before there is an application: the dates of the path that the decision speaks of. */
export function PathAnswer() {
  const decision = useAppState((state) => state.decision);
  const final = useAppState((state) => state.final);
  const path = decision.paths[decision.chosen];
  const reached = path && path.kind !== 'stay' ? path : undefined;
  return (
    <section className="answer" aria-busy={!final}>
      <h1>{reached ? <Answer path={reached} asOf={decision.asOf} /> : text.answer.stay}</h1>
      {reached && <p className="second">{text.second(months(reached.plan.months), monthText(reached.plan.end))}</p>}
      {reached && <MonthStrip entries={pathEntries(reached, decision.asOf)} asOf={decision.asOf} />}
    </section>
  );
}

function Answer({ path, asOf }: { path: PathDetail; asOf: string }) {
  const dates = [...path.deadlines].sort((a, b) => (a.date < b.date ? -1 : 1));
  const where = [path.title, path.institution].filter(Boolean).join(', ');
  const next = dates.find(({ date }) => date >= asOf);
  const last = dates.at(-1);
  if (next)
    return (
      <>
        {text.answer.next}
        <em>{dateText(next.date)}</em>
        {text.answer.nextIs(next.name, where)}
      </>
    );
  return last ? text.answer.passed(last.name, where) : text.answer.unpublished(monthText(path.plan.start));
}

export function PathCalendar() {
  const decision = useAppState((state) => state.decision);
  const path = decision.paths[decision.chosen];
  const others = Object.values(decision.paths)
    .filter(({ id, deadlines }) => id !== decision.chosen && deadlines.length > 0)
    .flatMap(({ title, institution, deadlines }) =>
      deadlines.map(({ name, date }) => ({ date, name, where: [title, institution].filter(Boolean).join(', ') })),
    )
    .filter(({ date }) => date >= decision.asOf)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <>
      {path && path.kind !== 'stay' && (
        <Calendar entries={pathEntries(path, decision.asOf)} asOf={decision.asOf} name={path.title}>
          {path.deadlines.length === 0 && <p className="caption">{text.none}</p>}
        </Calendar>
      )}
      {others.length > 0 && (
        <section className="block" aria-labelledby="others">
          <h2 id="others">{text.others}</h2>
          <ol className="dates">
            {others.map(({ date, name, where }) => (
              <li key={`${date} ${name} ${where}`}>
                <time dateTime={date}>{dateText(date)}</time>
                <span>
                  <span className="strong">{name}</span> <span className="soft">{where}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
