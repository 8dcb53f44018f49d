import type { OutlookReport, OutlookVariant } from '@masterplan/model';
import { percent, usdShort, usdShortSigned } from '@masterplan/words';
import { Scroll } from '../shared/scroll.tsx';
import { TableHead } from '../shared/table.tsx';
import { outlook } from '../text/outlook.ts';

const text = outlook.variants;

/** What the same futures bring in other roles, places and industries: one table in three parts. */
export function Variants({ report }: { report: OutlookReport }) {
  const parts = (['roles', 'areas', 'industries'] as const).filter((part) => report[part].length > 0);
  if (parts.length === 0) return null;
  return (
    <section className="outlook-part" aria-labelledby="elsewhere">
      <h3 id="elsewhere">{text.title}</h3>
      <p className="caption">{text.caption}</p>
      <Scroll label={text.title}>
        <table className="stack">
          <TableHead columns={text.columns} />
          {parts.map((part) => (
            <tbody key={part}>
              <tr>
                <th scope="rowgroup" colSpan={text.columns.length} className="soft small">
                  {text[part]}
                </th>
              </tr>
              {report[part].map((variant) => (
                <Row key={variant.id} variant={variant} />
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </section>
  );
}

function Row({ variant: { name, pays, npv, pay5Usd } }: { variant: OutlookVariant }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number" data-label={text.columns[1]}>
        {percent(pays)}
      </td>
      <td className="number" data-label={text.columns[2]}>
        {usdShortSigned(npv[0])}
      </td>
      <td className="number" data-label={text.columns[3]}>
        {usdShortSigned(npv[2])}
      </td>
      <td className="number" data-label={text.columns[4]}>
        {usdShortSigned(npv[4])}
      </td>
      <td className="number" data-label={text.columns[5]}>
        {usdShort(pay5Usd)}
      </td>
    </tr>
  );
}
