import { counted, monthText } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { addMonths } from '../shared/numbers.ts';
import { useAppState } from '../state/app.tsx';
import { plan as text } from '../text/plan.ts';
import { monthsFrom } from '../you/options.ts';
import { frame } from './edits.ts';
import type { RequestProps } from './request.tsx';

const { request: words } = text;
const untilSummer = 9;
const summerMonths = 2;

/** Months with other hours than usual: a leave, a heavy month at work. */
export function Spans({ request: { availability, earliestStart }, change }: RequestProps) {
  const asOf = useAppState((state) => state.self.asOf);
  type Span = (typeof availability)[number];
  const set = (at: number, part: Partial<Span>) =>
    change(
      frame({
        availability: availability.map((span, index) => {
          if (index !== at) return span;
          const next = { ...span, ...part };
          // The other end gives way, so that the last month never comes before the first.
          if (next.from <= next.to) return next;
          return part.from === undefined ? { ...next, from: next.to } : { ...next, to: next.from };
        }),
      }),
    );
  const months = (label: string, value: string, onChange: (month: string) => void) => (
    <InlineSelect
      label={label}
      value={value}
      options={monthsFrom(asOf, value).map((month) => ({ value: month, text: monthText(month) }))}
      onChange={onChange}
    />
  );
  const from = addMonths(earliestStart, untilSummer);
  return (
    <fieldset>
      <legend>{words.spans}</legend>
      <p className="caption">{words.spansHint}</p>
      <ul className="asked-list">
        {availability.map((span, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place: its months change while it is edited.
          <li key={at}>
            <span>
              {months(words.spanFrom, span.from, (month) => set(at, { from: month }))} {words.spanTo}{' '}
              {months(`${words.spanTo} (${at + 1})`, span.to, (month) => set(at, { to: month }))}:{' '}
              <InlineNumber
                label={words.spanHours}
                value={span.hoursPerWeek}
                min={0}
                max={80}
                step={1}
                write={(n) => counted(n, 'hour', 1)}
                onChange={(hoursPerWeek) => set(at, { hoursPerWeek })}
              />
            </span>
            <button
              type="button"
              className="linklike small"
              onClick={() => change(frame({ availability: availability.filter((_, index) => index !== at) }))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="plain-button"
        onClick={() => change(frame({ availability: [...availability, { from, to: addMonths(from, summerMonths), hoursPerWeek: 0 }] }))}
      >
        {words.spanAdd}
      </button>
    </fieldset>
  );
}
