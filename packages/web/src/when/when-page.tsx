import type { Decision, PathDetail } from '@masterplan/model';
import { dateText, months, monthText } from '@masterplan/words';
import { addMonths } from '../shared/numbers.ts';
import { Page } from '../shared/page.tsx';
import { useAppState } from '../state/app.tsx';
import { when as text } from '../text/when.ts';

interface Dated {
  /** YYYY-MM or YYYY-MM-DD. */
  at: string;
  what: string;
  where: string;
}

/** The dates of the decision's paths, in order. */
export function WhenPage() {
  const decision = useAppState((state) => state.decision);
  const final = useAppState((state) => state.final);
  const path = decision.paths[decision.chosen];
  const reached = path && path.kind !== 'stay' ? path : undefined;
  const others = Object.values(decision.paths)
    .filter((other) => other.id !== decision.chosen && other.deadlines.length > 0)
    .flatMap(deadlinesOf);
  return (
    <Page title={text.title} className="when-page">
      <section className="answer" aria-busy={!final}>
        <h1>{reached ? <Answer path={reached} asOf={decision.asOf} /> : text.answer.stay}</h1>
        {reached && <p className="second">{text.second(months(reached.plan.months), monthText(reached.plan.end))}</p>}
      </section>
      {reached && (
        <section className="block" aria-labelledby="dates">
          <h2 id="dates">{text.dates}</h2>
          {reached.deadlines.length === 0 && <p className="caption">{text.none}</p>}
          <Dates rows={datesOf(reached, decision)} />
        </section>
      )}
      {others.length > 0 && (
        <section className="block" aria-labelledby="others">
          <h2 id="others">{text.others}</h2>
          <Dates rows={others} />
        </section>
      )}
    </Page>
  );
}

function Answer({ path, asOf }: { path: PathDetail; asOf: string }) {
  const dates = deadlinesOf(path).sort(byDate);
  const next = dates.find(({ at }) => at >= asOf);
  const last = dates.at(-1);
  if (next)
    return (
      <>
        {text.answer.next}
        <em>{dateText(next.at)}</em>
        {text.answer.nextIs(next.what, next.where)}
      </>
    );
  return last ? text.answer.passed(last.what, last.where) : text.answer.unpublished(monthText(path.plan.start));
}

const byDate = (a: Dated, b: Dated) => (a.at < b.at ? -1 : 1);

function deadlinesOf({ deadlines, title, institution }: PathDetail): Dated[] {
  const where = [title, institution].filter(Boolean).join(', ');
  return deadlines.map(({ name, date }) => ({ at: date, what: name, where }));
}

function datesOf(path: PathDetail, { asOf }: Decision): Dated[] {
  const where = path.title;
  const turns = path.breakEvenYears;
  const even =
    typeof turns === 'number' && turns > 0
      ? [{ at: addMonths(asOf.slice(0, 7), Math.round(turns * 12)), what: text.breakEven, where: '' }]
      : [];
  return [
    { at: asOf, what: text.today, where: '' },
    ...deadlinesOf(path),
    { at: path.plan.start, what: text.start, where },
    { at: path.plan.end, what: text.end, where },
    ...even,
  ].sort(byDate);
}

function Dates({ rows }: { rows: Dated[] }) {
  return (
    <ol className="dates">
      {rows.map(({ at, what, where }) => (
        <li key={`${at} ${what} ${where}`}>
          <time dateTime={at}>{at.length > 7 ? dateText(at) : monthText(at)}</time>
          <span>
            <span className="strong">{what}</span> <span className="soft">{where}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
