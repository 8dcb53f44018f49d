import type { DebtYear } from '@masterplan/model';
import { usd, usdAbout } from '@masterplan/words';
import { percent } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import { outlook } from '../text/outlook.ts';
import { OwedChart } from './owed-chart.tsx';

const text = outlook.debt;

/** What is owed year by year, with a sentence on its height. */
export function Debt({ debt, sentence }: { debt: DebtYear[]; sentence: string | undefined }) {
  const owed = upToTheEnd(debt);
  const years = owed.map(({ year }) => year);
  const most = Math.max(0, ...owed.flatMap(({ finishedUsd, leftUsd }) => [finishedUsd, leftUsd]));
  return (
    <section className="outlook-part" aria-labelledby="debt">
      <h3 id="debt">{text.title}</h3>
      {owed.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          {sentence && <p>{sentence}</p>}
          <p className="caption">{text.caption}</p>
          <OwedChart
            years={years}
            lines={[
              { name: text.left, mark: 'debt-left', usd: owed.map(({ leftUsd }) => leftUsd) },
              { name: text.finished, mark: 'fan-middle', usd: owed.map(({ finishedUsd }) => finishedUsd) },
            ]}
            alt={text.alt(years[0] ?? 0, years.at(-1) ?? 0, usdAbout(most))}
          />
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
