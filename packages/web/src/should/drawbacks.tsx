import type { Decision, PathDetail } from '@masterplan/model';
import { counted, entryOf, monthsText, unitText, usd, usdAbout, yearAfter } from '@masterplan/words';
import { Value } from '../shared/value.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { drawbacks as text } from '../text/drawbacks.ts';
import type { DrawbacksAsk, DrawbacksView } from '../worker/drawbacks.ts';
import { aheadFrom } from './drawback-measures.ts';
import { Narrowness } from './narrowness.tsx';
import { WeekPicture } from './week.tsx';

/** What speaks against the path, as measured quantities: money, aging, experience, narrowness, and the week. */
export function Drawbacks({ decision, path }: { decision: Decision; path: PathDetail }) {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const ask: DrawbacksAsk = {
    role: decision.candidate.goals.role,
    subject: path.subject,
    codes: path.schedule.flatMap(({ courses }) => courses.map(({ code }) => code)),
  };
  const { value: view } = useAsked(ready ? JSON.stringify(ask) : undefined, () => brain.drawbacks(ask));
  const fresh = view?.subject === path.subject ? view : undefined;
  return (
    <section className="block drawbacks" aria-labelledby="drawbacks">
      <h2 id="drawbacks">{text.title}</h2>
      <p className="caption">{text.caption}</p>
      <WeekPicture decision={decision} path={path} />
      <div className="drawback-list">
        <div>
          <Price decision={decision} path={path} />
          <Aging decision={decision} path={path} view={fresh} />
          <Experience decision={decision} view={fresh} />
        </div>
        <div>
          <Narrowness path={path} view={fresh} />
        </div>
      </div>
    </section>
  );
}

interface Props {
  decision: Decision;
  path: PathDetail;
}

function Price({ decision, path }: Props) {
  const { cost, plan, npv } = path;
  const words = text.price;
  const bill = cost.tuitionUsd + cost.feesUsd;
  const aid = Math.min(bill, cost.scholarshipUsd + cost.employerUsd + cost.taxCreditUsd);
  const own = Math.round(bill - aid);
  const forgone =
    cost.forgonePayUsd > 0
      ? words.forgone(usdAbout(cost.forgonePayUsd), monthsText(plan.months))
      : decision.candidate.work.payUsdPerYear > 0
        ? words.keeps
        : words.noJob;
  return (
    <div className="drawback">
      <h3>{words.title}</h3>
      <p className="drawback-value">
        <Value shown={{ kind: 'computed', label: words.label, value: usd(own), method: words.method, inputs: { subject: path.subject } }}>
          {own > 0 ? words.own(usd(own)) : words.nothing}
        </Value>
      </p>
      <p>
        {words.bill(usd(bill), aid > 0 ? usd(aid) : '')} {forgone}{' '}
        {cost.livingChangeUsd !== 0 && words.living(usdAbout(Math.abs(cost.livingChangeUsd)), cost.livingChangeUsd > 0)}{' '}
        {cost.monthlyPaymentUsd > 0 && words.payments(usd(cost.monthlyPaymentUsd))}{' '}
        {cost.missingUsd > 0 && words.missing(usdAbout(cost.missingUsd))} {npv[0] < 0 ? words.worst(usdAbout(-npv[0])) : words.noLoss}
      </p>
    </div>
  );
}

function Aging({ decision, path, view }: Props & { view: DrawbacksView | undefined }) {
  const words = text.aging;
  const start = Number(decision.asOf.slice(0, 4));
  const end = start + path.fan.length - 1;
  const turns = path.breakEvenYears;
  const value =
    turns === 'never' ? words.never : turns === 0 ? words.nothing : words.until(counted(Math.round(turns * 10) / 10, 'year', 1));
  const quarter = aheadFrom(path.fan, 1);
  const half = turns === 'never' ? words.notHalf(end) : turns === 0 ? words.always : words.half(yearAfter(decision.asOf, turns));
  const rest =
    turns === 'never'
      ? '.'
      : quarter === undefined
        ? words.notThreeQuarters(end)
        : quarter === 0
          ? '.'
          : words.threeQuarters(start + quarter);
  const courses = view?.courses;
  return (
    <div className="drawback">
      <h3>{words.title}</h3>
      <p className="drawback-value">
        <Value
          shown={{
            kind: 'computed',
            label: words.label,
            value,
            method: words.method,
            inputs: decision.evidence.figures.map(({ figure }) => figure),
          }}
        >
          {value}
        </Value>
      </p>
      <p>
        {half}
        {rest} {typeof turns === 'number' && turns > 0 && words.before} {courses && words.courses(courses.foundations, courses.placed)}
      </p>
      <p className="soft">{words.unknown}</p>
    </div>
  );
}

function Experience({ decision, view }: { decision: Decision; view: DrawbacksView | undefined }) {
  const words = text.experience;
  const { background, assumptions } = decision.candidate;
  const parameter = useAppState((state) => state.choices.parameters.find(({ id }) => id === 'experience-carried'));
  const carried = assumptions['experience-carried'] ?? parameter?.value;
  const years = background.yearsExperience;
  const counts = carried === undefined ? years : years * carried;
  const steps = view?.ladder ?? [];
  const here = steps.filter(({ fromYears }) => fromYears <= counts).at(-1);
  const next = steps.find(({ fromYears }) => fromYears > counts);
  const asked = view?.experience;
  const entry = view?.entry && entryOf(view.entry);
  return (
    <div className="drawback">
      <h3>{words.title}</h3>
      <p className="drawback-value">{years > 0 ? words.counts(counted(counts, 'year', 1)) : words.none}</p>
      <p>
        {years > 0 && carried !== undefined && (
          <>
            {words.carried.before}
            <Value shown={{ kind: 'figure', id: 'param:experience-carried' }}>{unitText(carried, 'fraction')}</Value>
            {words.carried.after(counted(years, 'year', 1))}{' '}
          </>
        )}
        {words.same} {here && (next ? words.step(here.title, next.title, counted(next.fromYears, 'year')) : words.top(here.title))}{' '}
        {here && (
          <Value shown={{ kind: 'figure', id: `role:${decision.candidate.goals.role}/ladder.steps` }} className="why-source">
            {words.judged}
          </Value>
        )}{' '}
        {asked && (
          <>
            {words.program.before}
            <Value shown={{ kind: 'figure', id: asked.figure }}>
              {asked.years === 'not-published' ? words.program.unknown : counted(asked.years, 'year', 1)}
            </Value>
            {words.program.after}{' '}
          </>
        )}
        {view?.entry && entry && (
          <>
            {words.entry(view.entry.title.toLowerCase(), entry)}{' '}
            <Value shown={{ kind: 'figure', id: `${view.entry.figure}/experience` }} className="why-source">
              {words.source}
            </Value>
          </>
        )}
      </p>
      <p className="soft">{words.unknown}</p>
    </div>
  );
}
