import type { Career } from '@masterplan/model';
import { count, entryText, percent } from '@masterplan/words';
import { isPublished } from '../shared/facts.tsx';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { Value } from '../shared/value.tsx';
import { careers as text } from '../text/after.ts';
import { notPublished } from '../text/common.ts';

/** Projected jobs, occupation by occupation. */
export function Demand({ career: { demand } }: { career: Career }) {
  const all = demand.allOccupationsPercent;
  const [first] = demand.occupations;
  return (
    <section className="block" aria-labelledby="demand">
      <h2 id="demand">{text.demand.title}</h2>
      <p className="caption">{text.demand.caption(demand.release, isPublished(all) ? percent(all / 100, 1) : notPublished)}</p>
      <Scroll label={text.demand.title} className="narrow-table">
        <Table
          className="stack"
          columns={text.demand.columns}
          rows={demand.occupations}
          keyOf={({ soc }) => soc}
          cells={[
            ({ title, soc }) => (
              <>
                {title} <span className="soft">{soc}</span>
              </>
            ),
            ({ share }) => percent(share),
            ({ growthPercent, figure }) =>
              isPublished(growthPercent) ? (
                <Value shown={{ kind: 'figure', id: figure }}>{percent(growthPercent / 100, 1)}</Value>
              ) : (
                <span className="soft">{notPublished}</span>
              ),
            ({ openingsPerYear }) => (isPublished(openingsPerYear) ? count(openingsPerYear) : <span className="soft">{notPublished}</span>),
          ]}
        />
      </Scroll>
      <p className="caption">
        {entryText(demand)}{' '}
        {first && (
          <Value shown={{ kind: 'figure', id: `${first.figure}/education` }} className="why-source">
            {text.demand.source}
          </Value>
        )}
      </p>
    </section>
  );
}
