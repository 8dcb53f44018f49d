import { count, countryName } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { percent } from '../shared/numbers.ts';
import { useAppState } from '../state/app.tsx';
import { you } from '../text/you.ts';
import { Line } from './fields.tsx';
import type { FieldProps } from './words.tsx';

/** Where someone who would come from abroad works now, and for what. */
export function HomeWords({ candidate: { home }, edit }: FieldProps) {
  const homes = useAppState((state) => state.choices.homes);
  if (!home) return null;
  const countries = [...new Set([...homes, home.country])]
    .map((value) => ({ value, text: countryName(value) }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en'));
  return (
    <>
      <InlineSelect
        label={you.country}
        value={home.country}
        options={countries}
        onChange={(country) => edit((c) => ({ ...c, home: { ...home, country } }))}
      />
      , earning{' '}
      <InlineNumber
        label={you.homePay}
        value={home.payPerYear}
        min={0}
        max={1e12}
        step={10_000}
        write={count}
        onChange={(payPerYear) => edit((c) => ({ ...c, home: { ...home, payPerYear } }))}
      />{' '}
      a year in its currency;
    </>
  );
}

/** What of life without the degree abroad the sentence does not say. */
export function HomeTax({ candidate: { home }, edit }: FieldProps) {
  if (!home) return null;
  return (
    <Line label={you.homeTax}>
      <InlineNumber
        label={you.homeTax}
        value={Math.round(home.taxRate * 100)}
        min={0}
        max={70}
        step={1}
        write={(n) => percent(n / 100)}
        onChange={(n) => edit((c) => ({ ...c, home: { ...home, taxRate: n / 100 } }))}
      />
    </Line>
  );
}
