import type { PayEstimate, Published } from '@masterplan/model';
import { usd } from '@masterplan/words';
import { Scroll } from '../shared/scroll.tsx';
import { Value } from '../shared/value.tsx';
import { notPublished } from '../text/common.ts';
import { program as text } from '../text/program.ts';

const years = [1, 2, 4, 5] as const;

interface Props {
  estimate: PayEstimate;
  published: Record<(typeof years)[number], Published<number>> | undefined;
  /** The listed row in which pay is published. */
  id: string | undefined;
}

/** Pay by years after the degree: as published, and the pooled estimate with its interval. */
export function Pay({ estimate, published, id }: Props) {
  const [after, as, estimated, between] = text.payColumns;
  return (
    <section className="block" aria-labelledby="pay">
      <h2 id="pay">{text.pay}</h2>
      <p className="caption">{text.payCaption}</p>
      <Scroll label={text.pay} className="narrow-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{after}</th>
              <th scope="col" className="number">
                {as}
              </th>
              <th scope="col" className="number">
                {estimated} ({estimate.dollarYear} dollars)
              </th>
              <th scope="col" className="number">
                {between}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => {
              const value = published?.[year] ?? 'not-published';
              const [low, middle, high] = estimate.pay[year];
              return (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td className="number">
                    {value === 'not-published' || !id ? (
                      <span className="soft">{notPublished}</span>
                    ) : (
                      <Value shown={{ kind: 'figure', id: `${id}/pay${year}` }}>{usd(value)}</Value>
                    )}
                  </td>
                  <td className="number">{usd(middle)}</td>
                  <td className="number">
                    {usd(low)} to {usd(high)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
