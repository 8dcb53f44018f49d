import type { EarningsTestOutlook } from '@masterplan/model';
import { earningsTestText, testInStudyText, usd } from '@masterplan/words';
import { TableBehind } from '../shared/table-behind.tsx';
import { outlook } from '../text/outlook.ts';

/** The program's federal earnings test in the years of this study: modeled, with what makes it weak. */
export function EarningsTest({ earnings }: { earnings: EarningsTestOutlook }) {
  const { test, years } = earnings;
  return (
    <section className="outlook-part" aria-labelledby="earnings-test">
      <h3 id="earnings-test">{earningsTestText.title}</h3>
      <p>{testInStudyText.summary(earnings)}</p>
      <p className="caption">{earningsTestText.what}</p>
      <ul className="plain-list">
        {test.flags.map((flag) => (
          <li key={flag}>{earningsTestText.flag(flag, test.aidedCompleters)}</li>
        ))}
        {test.routes.map((route) => (
          <li key={route.kind}>{earningsTestText.route(route)}</li>
        ))}
        <li>{testInStudyText.errors(earnings)}</li>
      </ul>
      {years.length > 0 && (
        <TableBehind
          of={earningsTestText.title}
          summary={outlook.earningsTest.table}
          columns={[...testInStudyText.columns]}
          rows={years.map((year) => [
            earningsTestText.year(year.awardYear),
            earningsTestText.chance(year.noLoans),
            usd(year.federalUsd),
            testInStudyText.instead(year),
          ])}
        />
      )}
    </section>
  );
}
