import type { Plan } from '@masterplan/model';
import { comparePlans, meanHours, months, monthText, peakHours, sayComparison, usd } from '@masterplan/words';
import { useState } from 'react';
import { decimal, percent } from '../shared/numbers.ts';
import { Scroll } from '../shared/scroll.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { notPublished } from '../text/common.ts';
import { plan as text } from '../text/plan.ts';
import type { PlanView } from '../worker/plan.ts';
import { mostWhatIfs, type ProgramWish } from '../worker/wish-limits.ts';

const { aside: words } = text;

interface Props {
  plan: Plan;
  wish: ProgramWish;
  changeAside: (edit: (wish: ProgramWish) => ProgramWish) => void;
}

/** Plans put aside under a name, side by side with the present one. They are planned again whenever the candidate changes. */
export function WhatIfs({ plan, wish, changeAside }: Props) {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const { candidate, asOf } = useAppState((state) => state.self);
  const { program, aside } = wish;
  const [typed, setTyped] = useState('');
  const { value: views } = useAsked(ready && aside.length > 0 ? JSON.stringify({ candidate, asOf, aside }) : undefined, () =>
    Promise.all(aside.map((one) => brain.plan({ program, candidate, asOf, wish: one.wish }))),
  );
  const others = aside.map(({ name }, index) => ({ name, plan: planOf(views?.[index]) }));
  const free = [1, 2, 3, 4, 5].map(words.suggestion).find((name) => !aside.some((one) => one.name === name)) ?? '';
  const name = typed.trim() === '' ? free : typed.trim().slice(0, 60);

  return (
    <section className="block what-ifs" aria-labelledby="what-ifs">
      <h2 id="what-ifs">{words.title}</h2>
      <p className="caption">{words.caption}</p>
      {aside.length < mostWhatIfs ? (
        <form
          className="put-aside"
          onSubmit={(event) => {
            event.preventDefault();
            changeAside((all) => ({ ...all, aside: [...all.aside.filter((one) => one.name !== name), { name, wish: all.wish }] }));
            setTyped('');
          }}
        >
          <label>
            <span>{words.name}</span>
            <input type="text" maxLength={60} value={typed} placeholder={free} onChange={(event) => setTyped(event.target.value)} />
          </label>
          <button type="submit" className="plain-button">
            {words.put}
          </button>
        </form>
      ) : (
        <p>{words.full}</p>
      )}
      {aside.length > 0 && (
        <Scroll label={words.title}>
          <table className="plans-table">
            <thead>
              <tr>
                <td />
                <th scope="col" className="number">
                  {words.current}
                </th>
                {aside.map((one, at) => (
                  <th key={one.name} scope="col" className="number">
                    <span className="strong">{one.name}</span>
                    <span className="under">
                      <button
                        type="button"
                        className="linklike small"
                        aria-label={`${words.take}: ${one.name}`}
                        onClick={() =>
                          changeAside((all) => ({
                            ...all,
                            wish: one.wish,
                            aside: all.aside
                              .map((other, index) => (index === at ? { name: words.swapped, wish: all.wish } : other))
                              .filter(unlike(one.wish)),
                          }))
                        }
                      >
                        {words.take}
                      </button>{' '}
                      <button
                        type="button"
                        className="linklike small"
                        aria-label={`${words.remove}: ${one.name}`}
                        onClick={() => changeAside((all) => ({ ...all, aside: all.aside.filter((_, index) => index !== at) }))}
                      >
                        {words.remove}
                      </button>
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, value }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="number">{value(plan)}</td>
                  {others.map((other) => (
                    <td key={other.name} className="number">
                      {other.plan === undefined ? '' : other.plan === 'none' ? words.none : value(other.plan)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {others.map(
        (other) =>
          other.plan !== undefined &&
          other.plan !== 'none' && (
            <details key={other.name}>
              <summary>{words.differs(other.name)}</summary>
              <ul className="plain-list">
                {sayComparison(comparePlans(plan, other.plan), { a: 'this plan', b: `«${other.name}»` }).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </details>
          ),
      )}
    </section>
  );
}

const rows: { label: string; value: (plan: Plan) => string }[] = [
  { label: words.rows.months, value: (plan) => months(plan.months) },
  { label: words.rows.end, value: (plan) => monthText(plan.end) },
  { label: words.rows.cost, value: (plan) => (plan.costUsd === 'not-published' ? notPublished : usd(plan.costUsd)) },
  { label: words.rows.peak, value: (plan) => `${decimal(peakHours(plan))} h` },
  { label: words.rows.mean, value: (plan) => `${decimal(meanHours(plan))} h` },
  { label: words.rows.gap, value: (plan) => percent(plan.gapClosed) },
];

function planOf(view: PlanView | undefined): Plan | 'none' | undefined {
  if (view === undefined) return undefined;
  return view.kind === 'planned' && view.planned.ok ? view.planned.plan : 'none';
}

/** Drops an entry that would ask for just what is taken up. */
const unlike = (wish: ProgramWish['wish']) => (other: ProgramWish['aside'][number]) => JSON.stringify(other.wish) !== JSON.stringify(wish);
