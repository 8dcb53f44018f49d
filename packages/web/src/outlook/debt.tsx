import type { DebtYear } from '@masterplan/model';
import { usd, usdAbout, usdShort } from '@masterplan/words';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { percent } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import { useWidth } from '../shared/use-width.ts';
import { outlook } from '../text/outlook.ts';

const text = outlook.debt;
const height = 180;
const edge = { left: 52, right: 16, top: 10, foot: 26 };

/** What is owed year by year, with a sentence on its height. */
export function Debt({ debt, sentence }: { debt: DebtYear[]; sentence: string | undefined }) {
  const owed = upToTheEnd(debt);
  return (
    <section className="outlook-part" aria-labelledby="debt">
      <h3 id="debt">{text.title}</h3>
      {owed.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          {sentence && <p>{sentence}</p>}
          <p className="caption">{text.caption}</p>
          <DebtChart debt={owed} />
          <TableBehind
            of={text.title}
            summary={text.table}
            columns={text.columns}
            rows={owed.map(({ year, finishedUsd, leftUsd, paidUsd, toIncome }) => [
              String(year),
              ...[finishedUsd, leftUsd, paidUsd].map(usd),
              ...(toIncome ? toIncome.map(percent) : [text.nothing, text.nothing]),
            ])}
          />
        </>
      )}
    </section>
  );
}

/** The years up to the one after the last debt. */
function upToTheEnd(debt: DebtYear[]): DebtYear[] {
  const last = debt.findLastIndex(({ finishedUsd, leftUsd, paidUsd }) => finishedUsd > 0 || leftUsd > 0 || paidUsd > 0);
  return last < 0 ? [] : debt.slice(0, last + 2);
}

function DebtChart({ debt }: { debt: DebtYear[] }) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const first = debt[0]?.year ?? 0;
  const last = debt.at(-1)?.year ?? first;
  const most = Math.max(...debt.flatMap(({ finishedUsd, leftUsd }) => [finishedUsd, leftUsd]));
  const x = scaleLinear([first, Math.max(last, first + 1)], [edge.left, width - edge.right]);
  const y = scaleLinear([0, Math.max(most, 1)], [height - edge.foot, edge.top]);
  const path = (owed: (year: DebtYear) => number) =>
    line<DebtYear>(
      ({ year }) => x(year),
      (year) => y(owed(year)),
    )(debt) ?? '';
  const years = x.ticks(width < 480 ? 4 : 8).filter(Number.isInteger);
  return (
    <div ref={ref} className="gap debt">
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.alt(first, last, usdAbout(most))}>
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} className="rule" />
            <text x={edge.left - 8} y={y(tick) + 4} textAnchor="end">
              {usdShort(tick)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} x={x(year)} y={height - 6} textAnchor="middle">
            {year}
          </text>
        ))}
        <path d={path(({ leftUsd }) => leftUsd)} className="debt-left" />
        <path d={path(({ finishedUsd }) => finishedUsd)} className="fan-middle" />
      </svg>
      <ul className="legend">
        {[
          { name: text.finished, mark: 'fan-middle' },
          { name: text.left, mark: 'debt-left' },
        ].map(({ name, mark }) => (
          <li key={mark}>
            <svg width={24} height={8} aria-hidden="true">
              <path d="M0 4H24" className={mark} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
