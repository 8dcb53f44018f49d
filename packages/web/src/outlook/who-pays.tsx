import type { Cost } from '@masterplan/model';
import { monthsText, usd } from '@masterplan/words';
import { percent } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import { outlook } from '../text/outlook.ts';
import { billOf, type CostPart, costParts } from './cost-parts.ts';

const text = outlook.pays;
const height = 28;

/** The study's bill as one bar, cut by who pays it. */
export function WhoPays({ cost, months }: { cost: Cost; months: number }) {
  const parts = costParts(cost);
  const total = parts.reduce((sum, part) => sum + part.usd, 0);
  const caption = cost.stipendUsd > 0 ? text.captionStipend : cost.forgonePayUsd > 0 ? text.captionFull : text.caption;
  return (
    <section className="outlook-part" aria-labelledby="who-pays">
      <h3 id="who-pays">{text.title}</h3>
      {total === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <>
          <p className="caption">{caption(usd(billOf(cost)), monthsText(months), usd(cost.livingUsd))}</p>
          <Bar parts={parts} total={total} />
          <ul className="legend">
            {parts.map(({ who, name, usd: amount }) => (
              <li key={who}>
                <svg width={14} height={14} aria-hidden="true">
                  <rect width={14} height={14} className={`payer-${who}`} />
                </svg>
                {name} {usd(amount)}
              </li>
            ))}
          </ul>
          <TableBehind
            of={text.title}
            summary={text.table}
            columns={text.columns}
            rows={parts.map(({ name, usd: amount }) => [name, usd(amount), percent(amount / total)])}
          />
        </>
      )}
    </section>
  );
}

function Bar({ parts, total }: { parts: CostPart[]; total: number }) {
  let from = 0;
  const placed = parts.map((part) => {
    const at = from;
    from += part.usd;
    return { ...part, at };
  });
  const share = (amount: number) => `${((100 * amount) / total).toFixed(3)}%`;
  return (
    <svg
      width="100%"
      height={height}
      role="img"
      aria-label={text.alt(parts.map((part) => `${part.name} ${usd(part.usd)}`).join(', '))}
      className="payers"
    >
      {placed.map(({ who, usd: amount, at }) => (
        <rect key={who} x={share(at)} width={share(amount)} height={height} className={`payer-${who}`} />
      ))}
    </svg>
  );
}
