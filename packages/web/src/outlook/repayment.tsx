import type { PathDetail, RepaymentOutlook } from '@masterplan/model';
import { repaymentText, sayRepayment, saySpared, usd, usdAbout } from '@masterplan/words';
import { Figured } from '../shared/figured.tsx';
import { percent } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import type { Shown } from '../state/store.ts';
import { outlook } from '../text/outlook.ts';
import { repaymentFigures } from './loan-figures.ts';
import { OwedChart } from './owed-chart.tsx';

const text = outlook.repayment;

/** The federal loans on the standard plan and by income: sentences, what is owed on each, and what each takes of pay. */
export function Repayment({ repayment, path }: { repayment: RepaymentOutlook; path: PathDetail }) {
  const { standard, byIncome } = repayment;
  const years = repaidYears(repayment);
  const most = Math.max(0, ...years.flatMap(({ fixed, income }) => [fixed.owedUsd[1], income.owedUsd[2]]));
  const share = (of: [number, number] | undefined) => (of ? of.map(percent) : [text.nothing, text.nothing]);
  const inputs = repaymentFigures(repayment, path);
  const shownFor = (value: string): Shown => ({ kind: 'computed', label: repaymentText.title, value, method: text.method, inputs });
  return (
    <section className="outlook-part" aria-labelledby="repayment">
      <h3 id="repayment">{repaymentText.title}</h3>
      <p>
        <Figured text={sayRepayment(repayment)} shownFor={shownFor} />
      </p>
      <p>
        <Figured text={saySpared(repayment)} shownFor={shownFor} />
      </p>
      <p className="caption">
        {text.caption} {repaymentText.costs}
      </p>
      <OwedChart
        years={years.map(({ fixed }) => fixed.year)}
        lines={[
          { name: repaymentText.planName(standard), mark: 'debt-left', usd: years.map(({ fixed }) => fixed.owedUsd[1]) },
          { name: repaymentText.planName(byIncome), mark: 'fan-middle', usd: years.map(({ income }) => income.owedUsd[1]) },
        ]}
        band={{ name: text.band, usd: years.map(({ income }) => [income.owedUsd[0], income.owedUsd[2]]) }}
        alt={text.alt(years[0]?.fixed.year ?? 0, years.at(-1)?.fixed.year ?? 0, usdAbout(most))}
      />
      <TableBehind
        of={repaymentText.title}
        summary={text.table}
        columns={text.columns}
        rows={years.map(({ fixed, income }) => [
          String(fixed.year),
          usd(fixed.owedUsd[1]),
          ...share(fixed.toIncome),
          usd(income.owedUsd[1]),
          ...share(income.toIncome),
        ])}
      />
    </section>
  );
}

/** The years in which either plan is paid, and the one after. */
function repaidYears({ standard, byIncome }: RepaymentOutlook) {
  const years = standard.byYear.flatMap((fixed, t) => {
    const income = byIncome.byYear[t];
    return income ? [{ fixed, income }] : [];
  });
  const pays = ({ fixed, income }: (typeof years)[number]) => fixed.toIncome !== undefined || income.toIncome !== undefined;
  return years.slice(years.findIndex(pays), years.findLastIndex(pays) + 2);
}
