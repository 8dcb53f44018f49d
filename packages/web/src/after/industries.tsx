import type { Career } from '@masterplan/model';
import { usdAbout } from '@masterplan/words';
import { TableBehind } from '../shared/table-behind.tsx';
import { careers as text } from '../text/after.ts';
import { DotRows } from './dot-rows.tsx';

/** Pay by industry sector; nothing where no occupation of the role is published by industry. */
export function Industries({ career: { pay } }: { career: Career }) {
  if (pay.byIndustry.length === 0) return null;
  return (
    <section className="block" aria-labelledby="industries">
      <h2 id="industries">{text.industries.title}</h2>
      <p className="caption">{text.industries.caption}</p>
      <DotRows
        alt={text.industries.alt(pay.byIndustry.map(({ title, usd }) => `${title} ${usdAbout(usd)}`).join('; '))}
        rows={pay.byIndustry.map(({ naics, title, usd }) => ({ key: naics, label: title, usd }))}
      />
      <TableBehind
        of={text.industries.title}
        summary={text.industries.table}
        columns={text.industries.columns}
        rows={pay.byIndustry.map(({ title, usd }) => [title, usdAbout(usd)])}
      />
    </section>
  );
}
