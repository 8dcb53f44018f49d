import type { FutureReport, FutureYear } from '@masterplan/model';
import { count, eventText, monthText, sayLifeRepayment, usdAbout, usdShort, usdShortSigned } from '@masterplan/words';
import { useState } from 'react';
import { Announce } from '../shared/announce.tsx';
import { addMonths } from '../shared/numbers.ts';
import { Range } from '../shared/range.tsx';
import { Scroll } from '../shared/scroll.tsx';
import { TableHead } from '../shared/table.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { outlook } from '../text/outlook.ts';
import { Working } from './working.tsx';

const text = outlook.future;

/** A slider through the futures, worst to best, and the life that stands there, year by year. */
export function Future({ path, round }: { path: string; round: string }) {
  const { brain } = useApp();
  const self = useAppState((state) => state.self);
  const [place, setPlace] = useState(50);
  const { value, problem } = useAsked(`${round} ${place}`, () => brain.future(self, path, place));
  return (
    <section className="outlook-part" aria-labelledby="one-life">
      <h3 id="one-life">{text.title}</h3>
      <p className="caption">{text.caption}</p>
      <Range label={text.slider} value={place} min={5} max={95} step={5} text={text.value(place)} onChange={setPlace} />
      {value ? <Life future={value} place={place} asOf={self.asOf} /> : problem ? <p>{problem}</p> : <Working>{outlook.working}</Working>}
    </section>
  );
}

function Life({ future, place, asOf }: { future: FutureReport; place: number; asOf: string }) {
  const lastMonth = monthText(addMonths(asOf, 11)).slice(0, -5);
  const said =
    text.found(count(future.index + 1), count(future.futures), usdAbout(Math.abs(future.npvUsd)), future.npvUsd < 0) +
    (future.finishes ? text.finishes : text.leaves);
  return (
    <>
      <p>{said}</p>
      {future.repayment && <p>{sayLifeRepayment(future.repayment)}</p>}
      <Announce text={said} />
      <Scroll label={text.table(place)}>
        <table>
          <TableHead columns={text.columns} words={[0, text.columns.length - 1]} />
          <tbody>
            {future.years.map((year) => (
              <Year key={year.year} year={year} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="caption">{text.note(lastMonth)}</p>
    </>
  );
}

function Year({ year }: { year: FutureYear }) {
  const shown = ['payUsd', 'taxUsd', 'stayPayUsd', 'billsUsd', 'lentUsd', 'repaidUsd', 'balanceUsd'] as const;
  const events = [
    ...year.events.map((event) => text.event(monthText(event.month), eventText(event))),
    ...year.stayEvents.map((event) => text.stayEvent(monthText(event.month), eventText(event))),
  ];
  return (
    <tr>
      <th scope="row">{year.year}</th>
      {shown.map((field) => (
        <td key={field} className="number">
          {usdShort(year[field])}
        </td>
      ))}
      <td className="number">{usdShortSigned(year.cumulativeUsd)}</td>
      <td className="small life-events">{events.join('; ')}</td>
    </tr>
  );
}
