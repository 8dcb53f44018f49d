import type { EarningsTestOutlook, PathDetail } from '@masterplan/model';
import { earningsTestText, testInStudyText, usd } from '@masterplan/words';
import { Figured } from '../shared/figured.tsx';
import { TableBehind } from '../shared/table-behind.tsx';
import type { Shown } from '../state/store.ts';
import { outlook } from '../text/outlook.ts';
import { benchmarkFigure, earningsTestFigures } from './loan-figures.ts';

const words = outlook.earningsTest;

/** The program's federal earnings test in the years of this study: modeled, with what makes it weak. */
export function EarningsTest({ earnings, path }: { earnings: EarningsTestOutlook; path: PathDetail }) {
  const { test, years } = earnings;
  const inputs = earningsTestFigures(earnings, path);
  const computed = (value: string): Shown => ({ kind: 'computed', label: earningsTestText.title, value, method: words.method, inputs });
  const parameter = (id: string) => (): Shown => ({ kind: 'figure', id: `param:${id}` });
  return (
    <section className="outlook-part" aria-labelledby="earnings-test">
      <h3 id="earnings-test">{earningsTestText.title}</h3>
      <p>
        <Figured text={testInStudyText.summary(earnings)} shownFor={computed} />
      </p>
      <p className="caption">{earningsTestText.what}</p>
      <ul className="plain-list">
        {test.flags.map((flag) => (
          <li key={flag}>
            <Figured
              text={earningsTestText.flag(flag, test.aidedCompleters)}
              shownFor={() => ({ kind: 'figure', id: 'money:earningsTest/stateEstimates.standardErrorLog' })}
            />
          </li>
        ))}
        {test.routes.map((route) => (
          <li key={route.kind}>
            <Figured
              text={earningsTestText.route(route)}
              shownFor={(amount) => ({
                kind: 'figure',
                id: amount.startsWith('$') ? benchmarkFigure(earnings, route, path) : 'param:earnings-test-out-of-state-share',
              })}
            />
          </li>
        ))}
        <li>
          <Figured text={testInStudyText.errors(earnings)} shownFor={parameter('earnings-test-benchmark-error')} />
        </li>
      </ul>
      {years.length > 0 && (
        <TableBehind
          of={earningsTestText.title}
          summary={words.table}
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
