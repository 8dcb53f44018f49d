import type { PayEstimate, Published } from '@masterplan/model';
import { counted, usd } from '@masterplan/words';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
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
  const [after = '', as = '', estimated = '', between = ''] = text.payColumns;
  return (
    <section className="block" aria-labelledby="pay">
      <h2 id="pay">{text.pay}</h2>
      <p className="caption">{text.payCaption}</p>
      <Scroll label={text.pay} className="narrow-table">
        <Table
          className="stack"
          columns={[after, as, `${estimated} (${estimate.dollarYear} dollars)`, between]}
          rows={years}
          keyOf={(year) => year}
          cells={[
            (year) => counted(year, 'year'),
            (year) => <AsPublished id={id} year={year} value={published?.[year]} />,
            (year) => usd(estimate.pay[year][1]),
            (year) => `${usd(estimate.pay[year][0])} to ${usd(estimate.pay[year][2])}`,
          ]}
        />
      </Scroll>
    </section>
  );
}

function AsPublished({ id, year, value }: { id: Props['id']; year: (typeof years)[number]; value: Published<number> | undefined }) {
  if (value === undefined || value === 'not-published' || !id) return <span className="soft">{notPublished}</span>;
  return <Value shown={{ kind: 'figure', id: `${id}/pay${year}` }}>{usd(value)}</Value>;
}
