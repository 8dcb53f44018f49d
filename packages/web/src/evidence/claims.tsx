import type { ClaimVerdict } from '@masterplan/model';
import { count } from '@masterplan/words';
import { decimal } from '../shared/numbers.ts';
import { Scroll } from '../shared/scroll.tsx';
import { Value } from '../shared/value.tsx';
import { evidence as text } from '../text/evidence.ts';

/** The ledger: each published claim, the official figure, the verdict. */
export function Claims({ claims }: { claims: ClaimVerdict[] }) {
  if (claims.length === 0) return null;
  const [claim, says, official, verdict] = text.claimColumns;
  return (
    <section className="block" aria-labelledby="claims">
      <h2 id="claims">{text.claims}</h2>
      <p className="caption">{text.claimsCaption}</p>
      <Scroll label={text.claims}>
        <table>
          <thead>
            <tr>
              <th scope="col">{claim}</th>
              <th scope="col" className="number">
                {says}
              </th>
              <th scope="col" className="number">
                {official}
              </th>
              <th scope="col">{verdict}</th>
            </tr>
          </thead>
          <tbody>
            {claims.map((one) => (
              <tr key={one.claim.id}>
                <th scope="row">
                  {one.claim.statement}
                  <span className="soft small under">
                    {one.claim.url === 'not-published' ? (
                      one.claim.publisher
                    ) : (
                      <a href={one.claim.url} rel="noreferrer" target="_blank">
                        {one.claim.publisher}
                      </a>
                    )}
                    , {one.claim.date}
                  </span>
                </th>
                <td className="number">{quantity(one.claim.value, one.claim.unit)}</td>
                <td className="number">
                  {one.official === 'not-published' ? (
                    text.none
                  ) : (
                    <Value shown={{ kind: 'figure', id: one.official.figure }}>{quantity(one.official.value, one.official.unit)}</Value>
                  )}
                </td>
                <td className={`verdict-${one.verdict}`}>{text.verdicts[one.verdict]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function quantity(value: number | [number, number], unit: string): string {
  const write = (n: number) =>
    unit.startsWith('usd')
      ? `$${count(n)}`
      : unit === 'fraction'
        ? `${decimal(n * 100)} %`
        : unit === 'percent'
          ? `${decimal(n)} %`
          : decimal(n);
  return typeof value === 'number' ? write(value) : `${write(value[0])} to ${write(value[1])}`;
}
