import type { Decision } from '@masterplan/model';
import { GapChart, GapLegend } from '../charts/gap-chart.tsx';
import { decimal } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import { areaTitle } from '../text/labels.ts';
import { should } from '../text/should.ts';

/** What is missing for the role, and what each path adds. */
export function Gap({ decision }: { decision: Decision }) {
  const text = should.gap;
  const { gaps } = decision.fit;
  return (
    <section className="block" aria-labelledby="gap">
      <h2 id="gap">{text.title}</h2>
      <p className="caption">{text.caption}</p>
      <GapLegend degree={decision.chosen !== 'stay'} />
      <GapChart gaps={gaps} />
      <TableBehind
        of={text.title}
        summary={text.table}
        columns={text.columns}
        rows={gaps.map((gap) => [areaTitle(gap.area), ...[gap.has, gap.asked, gap.afterChosen, gap.afterCheaper].map(decimal)])}
      />
    </section>
  );
}
