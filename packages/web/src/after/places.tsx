import type { Career } from '@masterplan/model';
import { count, usdAbout } from '@masterplan/words';
import { useId, useState } from 'react';
import { isPublished } from '../shared/facts.tsx';
import { TableBehind } from '../shared/table-behind.tsx';
import { careers as text } from '../text/after.ts';
import { notPublished } from '../text/common.ts';
import { DotRows } from './dot-rows.tsx';

const ENDS = 6;
const FOUND = 12;

/** Pay by metropolitan area: the ends of the list and one's own, or those whose name is looked for. */
export function Places({ career, own }: { career: Career; own: string | undefined }) {
  const [wanted, setWanted] = useState('');
  const id = useId();
  const places = career.pay.byPlace.map((place, at) => ({ ...place, at }));
  const words = wanted.trim().toLowerCase();
  const shown =
    words === ''
      ? places.filter(({ area, at }) => at < ENDS || area === own || at >= places.length - ENDS)
      : places.filter(({ title }) => title.toLowerCase().includes(words)).slice(0, FOUND);
  return (
    <section className="block" aria-labelledby="places">
      <h2 id="places">{text.places.title}</h2>
      <p className="caption">{text.places.caption}</p>
      <p className="look-for">
        <label htmlFor={id}>{text.places.search}</label>
        <input
          id={id}
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          placeholder={text.places.placeholder}
        />
      </p>
      {shown.length === 0 ? (
        <p className="soft">{text.places.none}</p>
      ) : (
        <DotRows
          alt={text.places.alt(shown.map(({ title, usd }) => `${title} ${usdAbout(usd)}`).join('; '))}
          rows={shown.map(({ area, title, usd, buysUsd, at }) => ({
            key: area,
            label: `${count(at + 1)}. ${title}`,
            usd,
            alsoUsd: isPublished(buysUsd) ? buysUsd : undefined,
            own: area === own,
          }))}
        />
      )}
      <TableBehind
        of={text.places.title}
        summary={text.places.table(count(places.length))}
        columns={text.places.columns}
        rows={places.map(({ title, usd, buysUsd }) => [title, usdAbout(usd), isPublished(buysUsd) ? usdAbout(buysUsd) : notPublished])}
      />
    </section>
  );
}
