import type { Career } from '@masterplan/model';
import { count, percent } from '@masterplan/words';
import { isPublished } from '../shared/facts.tsx';
import { Scroll } from '../shared/scroll.tsx';
import { Value } from '../shared/value.tsx';
import { careers as text } from '../text/after.ts';
import { notPublished } from '../text/common.ts';

/** Projected jobs, occupation by occupation. */
export function Demand({ career: { demand } }: { career: Career }) {
  const all = demand.allOccupationsPercent;
  return (
    <section className="block" aria-labelledby="demand">
      <h2 id="demand">{text.demand.title}</h2>
      <p className="caption">{text.demand.caption(demand.release, isPublished(all) ? percent(all / 100, 1) : notPublished)}</p>
      <Scroll label={text.demand.title} className="narrow-table">
        <table>
          <thead>
            <tr>
              {text.demand.columns.map((column, index) => (
                <th key={column} scope="col" className={index === 0 ? '' : 'number'}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {demand.occupations.map(({ soc, title, share, growthPercent, openingsPerYear, figure }) => (
              <tr key={soc}>
                <th scope="row">
                  {title} <span className="soft">{soc}</span>
                </th>
                <td className="number">{percent(share)}</td>
                <td className="number">
                  {isPublished(growthPercent) ? (
                    <Value shown={{ kind: 'figure', id: figure }}>{percent(growthPercent / 100, 1)}</Value>
                  ) : (
                    <span className="soft">{notPublished}</span>
                  )}
                </td>
                <td className="number">
                  {isPublished(openingsPerYear) ? count(openingsPerYear) : <span className="soft">{notPublished}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
