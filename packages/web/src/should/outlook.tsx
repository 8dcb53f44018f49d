import type { Decision, PathDetail } from '@masterplan/model';
import { count, monthText, usdAbout, yearAfter } from '@masterplan/words';
import { QuantileDots } from '../charts/dots.tsx';
import { FanChart } from '../charts/fan-chart.tsx';
import { percent, yearOf } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import { Value } from '../shared/value.tsx';
import { should } from '../text/should.ts';
import { SureSum, sureSumOf } from './sure-sum.tsx';

const futuresShown = 20;

/** The picture that carries the answer: the fan against staying put, and the chance as dots. */
export function Outlook({ decision, path }: { decision: Decision; path: PathDetail }) {
  const start = Number(decision.asOf.slice(0, 4));
  const today = yearOf(decision.asOf);
  const { fan, dots } = should;
  const marks = [
    {
      at: yearOf(path.plan.end),
      label: fan.graduates(monthText(path.plan.end)),
      short: fan.graduatesShort(path.plan.end.slice(0, 4)),
    },
  ];
  if (path.breakEvenYears !== 'never' && path.breakEvenYears > 0) {
    const year = yearAfter(decision.asOf, path.breakEvenYears);
    marks.push({ at: today + path.breakEvenYears, label: fan.breaksEven(year), short: fan.breaksEvenShort(year) });
  }
  const ahead = Math.round(path.pays * futuresShown);
  const sentence = dots.text(ahead, futuresShown);
  const title = fan.title(decision.dollarYear);
  return (
    <section className="outlook" aria-label={title}>
      <h2 className="chart-title">{title}</h2>
      <p className="caption">{fan.caption(count(decision.futures))}</p>
      <FanChart fan={path.fan} startYear={today} marks={marks} sureUsd={sureSumOf(path)} title={title} />
      <div className="dots-row">
        <QuantileDots ahead={ahead} of={futuresShown} label={sentence.before + sentence.strong + sentence.after} />
        <p>
          {sentence.before}
          <strong>{sentence.strong}</strong>
          {sentence.after} <span className="soft">({percent(path.pays)})</span>
        </p>
      </div>
      <SureSum decision={decision} path={path} />
      {path.paysBand[1] - path.paysBand[0] >= 0.01 && (
        <p className="caption">{dots.band(percent(path.paysBand[0]), percent(path.paysBand[1]))}</p>
      )}
      <p>
        <Value
          className="small soft"
          shown={{
            kind: 'computed',
            label: title,
            value: usdAbout(path.npv[2]),
            method: fan.method,
            inputs: decision.evidence.figures.map(({ figure }) => figure),
          }}
        >
          {fan.how}
        </Value>
      </p>
      <TableBehind
        of={title}
        summary={fan.table}
        columns={fan.columns}
        rows={path.fan.map((q, year) => [String(start + year), ...q.map((value) => usdAbout(value))])}
      />
    </section>
  );
}
