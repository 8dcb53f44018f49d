import { count, countryName } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { percent } from '../shared/numbers.ts';
import { useAppState } from '../state/app.tsx';
import { you } from '../text/you.ts';
import type { FieldProps } from './words.tsx';

/** Life without the degree for someone who would come from abroad. */
export function Home({ candidate, edit }: FieldProps) {
  const { home } = candidate;
  const homes = useAppState((state) => state.choices.homes);
  if (!home) return null;
  const set = (change: Partial<typeof home>) => edit((c) => ({ ...c, home: { ...home, ...change } }));
  const countries = [...new Set([...homes, home.country])]
    .map((value) => ({ value, text: countryName(value) }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en'));
  return (
    <>
      <p className="field">
        <span aria-hidden="true">{you.home}</span>
        <InlineSelect label={you.country} value={home.country} options={countries} onChange={(country) => set({ country })} />
      </p>
      <p className="field">
        <span aria-hidden="true">{you.homePay}</span>
        <InlineNumber
          label={you.homePay}
          value={home.payPerYear}
          min={0}
          max={1e12}
          step={10_000}
          write={count}
          onChange={(payPerYear) => set({ payPerYear })}
        />
      </p>
      <p className="field">
        <span aria-hidden="true">{you.homeTax}</span>
        <InlineNumber
          label={you.homeTax}
          value={Math.round(home.taxRate * 100)}
          min={0}
          max={70}
          step={1}
          write={(n) => percent(n / 100)}
          onChange={(n) => set({ taxRate: n / 100 })}
        />
      </p>
    </>
  );
}
