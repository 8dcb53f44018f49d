import type { ClaimVerdict } from '@masterplan/model';
import { count } from '@masterplan/words';
import { memo } from 'react';
import { decimal } from '../shared/numbers.ts';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { Value } from '../shared/value.tsx';
import { evidence as text } from '../text/evidence.ts';

/** The ledger: each published claim, the official figure, the verdict. */
export const Claims = memo(function Claims({ claims }: { claims: ClaimVerdict[] }) {
  if (claims.length === 0) return null;
  return (
    <section className="block" aria-labelledby="claims">
      <h2 id="claims">{text.claims}</h2>
      <p className="caption">{text.claimsCaption}</p>
      <Scroll label={text.claims}>
        <Table
          className="stack"
          columns={text.claimColumns}
          words={[0, 3]}
          rows={claims}
          keyOf={({ claim }) => claim.id}
          cells={[
            ({ claim }) => (
              <>
                {claim.statement}
                <span className="soft small under">
                  {claim.url === 'not-published' ? (
                    claim.publisher
                  ) : (
                    <a href={claim.url} rel="noreferrer" target="_blank">
                      {claim.publisher}
                    </a>
                  )}
                  , {claim.date}
                </span>
              </>
            ),
            ({ claim }) => quantity(claim.value, claim.unit),
            ({ official }) =>
              official === 'not-published' ? (
                text.none
              ) : (
                <Value shown={{ kind: 'figure', id: official.figure }}>{quantity(official.value, official.unit)}</Value>
              ),
            ({ verdict }) => <span className={`verdict-${verdict}`}>{text.verdicts[verdict]}</span>,
          ]}
        />
      </Scroll>
    </section>
  );
});

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
