import type { Parameter } from '@masterplan/model';
import { counted, unitText } from '@masterplan/words';
import { memo } from 'react';
import { Follows } from '../shared/follows.tsx';
import { InlineNumber } from '../shared/inline-number.tsx';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { KindTag, Value } from '../shared/value.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { withAssumption } from '../state/edits.ts';
import { evidence as text } from '../text/evidence.ts';
import { should } from '../text/should.ts';
import type { Assumption } from '../worker/evidence.ts';

/** Every parameter in force, as a field where it may be moved, with the answer that follows. */
export const Assumptions = memo(function Assumptions({ assumptions }: { assumptions: Assumption[] }) {
  const { control } = useApp();
  const moved = useAppState((state) => state.self.candidate.assumptions);
  const put = (id: string, value: number | undefined) => control.edit(withAssumption(id, value));
  return (
    <section className="block assumptions" aria-labelledby="assumptions">
      <h2 id="assumptions">{text.assumptions}</h2>
      <p className="caption">{text.assumptionsCaption}</p>
      <Follows />
      <Scroll label={text.assumptions}>
        <Table
          className="stack"
          gradual
          columns={text.assumptionColumns}
          words={[0, 3]}
          rows={assumptions}
          keyOf={({ parameter }) => parameter.id}
          cells={[
            ({ parameter: { id, label, means } }) => (
              <>
                <Value shown={{ kind: 'figure', id: `param:${id}` }} className="strong">
                  {label}
                </Value>
                <span className="soft small under">{means}</span>
              </>
            ),
            ({ parameter, bounds }) =>
              bounds ? (
                <OwnValue
                  parameter={parameter}
                  bounds={bounds}
                  value={moved[parameter.id] ?? parameter.value}
                  onChange={(value) => put(parameter.id, value === parameter.value ? undefined : value)}
                />
              ) : (
                unitText(parameter.value, parameter.unit)
              ),
            ({ parameter: { range, unit } }) => (range ? range.map((bound) => unitText(bound, unit)).join(' to ') : text.none),
            ({ parameter: { id, origin } }) =>
              moved[id] === undefined ? (
                <KindTag kind={origin.kind} />
              ) : (
                <>
                  <KindTag kind="yours" />{' '}
                  <button type="button" className="linklike small" onClick={() => put(id, undefined)}>
                    {should.rests.catalogAgain}
                  </button>
                </>
              ),
          ]}
        />
      </Scroll>
    </section>
  );
});

interface OwnValueProps {
  parameter: Parameter;
  bounds: [low: number, high: number];
  value: number;
  onChange: (value: number) => void;
}

/** Shares and rates are typed as percentages, all else as it is. */
function OwnValue({ parameter: { label, unit }, bounds: [low, high], value, onChange }: OwnValueProps) {
  const times = unit === 'fraction' || unit === 'fraction-per-year' ? 100 : 1;
  const write = (typed: number) => (unit === 'months' ? counted(typed, 'month', 1) : unitText(typed / times, unit));
  return (
    <InlineNumber
      label={label}
      value={tidy(value * times)}
      min={low * times}
      max={high * times}
      step={steps[unit] ?? 1}
      write={write}
      onChange={(typed) => onChange(tidy(typed / times))}
    />
  );
}

/** What an arrow key adds, as typed; 1 where none stands here. */
const steps: Partial<Record<Parameter['unit'], number>> = {
  'fraction-per-year': 0.1,
  'log-points': 0.01,
  'log-points-per-year': 0.001,
  ratio: 0.1,
  usd: 100,
  'usd-per-year': 1_000,
};

/** Without what binary fractions add: 0.035 × 100 is 3.5. */
const tidy = (n: number): number => Number(n.toPrecision(10));
