import { count, countryNames as countries } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { percent } from '../shared/numbers.ts';
import { you } from '../text/you.ts';
import { optionsOf } from './options.ts';
import type { FieldProps } from './words.tsx';

/** Life without the degree for someone who would come from abroad. */
export function Home({ candidate, edit }: FieldProps) {
  const { home } = candidate;
  if (!home) return null;
  const set = (change: Partial<typeof home>) => edit((c) => ({ ...c, home: { ...home, ...change } }));
  const known = home.country in countries ? countries : { ...countries, [home.country]: home.country };
  return (
    <>
      <p className="field">
        <span aria-hidden="true">{you.home}</span>
        <InlineSelect label={you.country} value={home.country} options={optionsOf(known)} onChange={(country) => set({ country })} />
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
