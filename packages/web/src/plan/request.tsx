import type { PlanRequest } from '@masterplan/model';
import { counted, monthText } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { useAppState } from '../state/app.tsx';
import { keysOf } from '../text/labels.ts';
import { objectiveNames, planPaces, plan as text } from '../text/plan.ts';
import type { PlanOffer } from '../worker/plan.ts';
import { monthsFrom } from '../you/options.ts';
import { type Edit, frame } from './edits.ts';

const { request: words } = text;

export interface RequestProps {
  request: PlanRequest;
  offer: PlanOffer;
  change: (edit: Edit) => void;
}

/** What is asked of the plan, in words; every underlined value is a control. `hours`: what the plan takes where nothing was said. */
export function RequestSentence({ request, offer, hours, change }: RequestProps & { hours: number }) {
  const asOf = useAppState((state) => state.self.asOf);
  const { pace, earliestStart, hoursPerWeek, order } = request;
  const [first] = order;
  return (
    <section className="sentence" aria-label={words.label}>
      <p className="words">
        {words.study}{' '}
        <InlineSelect
          label={words.pace}
          value={pace}
          options={keysOf(planPaces)
            .filter((value) => offer.partTime || value === 'full-time' || value === pace)
            .map((value) => ({ value, text: planPaces[value] }))}
          onChange={(value) => change(frame({ pace: value, hoursPerWeek: undefined }))}
        />{' '}
        {words.from}{' '}
        <InlineSelect
          label={words.start}
          value={earliestStart}
          options={monthsFrom(asOf, earliestStart).map((value) => ({ value, text: monthText(value) }))}
          onChange={(value) => change(frame({ earliestStart: value }))}
        />
        {words.most}{' '}
        <InlineNumber
          label={words.hours}
          value={hoursPerWeek ?? hours}
          min={1}
          max={80}
          step={1}
          write={(n) => counted(n, 'hour', 1)}
          onChange={(n) => change(frame({ hoursPerWeek: n }))}
        />
        {words.first}{' '}
        <InlineSelect
          label={words.objective}
          value={first ?? 'graduation'}
          options={keysOf(objectiveNames).map((value) => ({ value, text: objectiveNames[value].clause }))}
          onChange={(value) => change(frame({ order: [value, ...order.filter((other) => other !== value)] }))}
        />
        .
      </p>
    </section>
  );
}
