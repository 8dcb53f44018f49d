import { count, counted, monthsText, monthText, peakHours, termName } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { wishFor } from '../state/wishes.ts';
import { plan as text } from '../text/plan.ts';

/** The candidate's plan of a program in one line, with the way to the whole of it. */
export function PlanLine({ program }: { program: string }) {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const { candidate, asOf } = useAppState((state) => state.self);
  const { wish } = wishFor(
    useAppState((state) => state.wishes),
    program,
  );
  const ask = { program, candidate, asOf, wish };
  // Planning holds up the worker, so the decision goes first.
  const final = useAppState((state) => state.final);
  const { value: view } = useAsked(ready && final ? JSON.stringify(ask) : undefined, () => brain.plan(ask));
  const plan = view?.kind === 'planned' && view.planned.ok ? view.planned.plan : undefined;
  const [first] = plan?.terms ?? [];
  const last = plan?.terms.at(-1);
  return (
    <p className="plan-line">
      <strong>{text.line}</strong>:{' '}
      {plan && first && last
        ? text.lineOf(
            monthsText(plan.months),
            termName(first.id),
            termName(last.id),
            monthText(plan.end),
            counted(peakHours(plan), 'hour', 1),
            plan.pace === 'part-time' && peakHours(plan) > candidate.study.hoursPerWeek
              ? count(candidate.study.hoursPerWeek, 1)
              : undefined,
          )
        : view
          ? text.none
          : text.loading}{' '}
      <Link to="/plan/$program" params={{ program }}>
        {text.open}
      </Link>
    </p>
  );
}
