import { count, usd } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { Facts, known } from '../shared/facts.tsx';
import { Value } from '../shared/value.tsx';
import { controls } from '../text/labels.ts';
import { program as text } from '../text/program.ts';
import type { ProgramView } from '../worker/program.ts';
import { Pay } from './pay.tsx';
import { Standing } from './standing.tsx';

const { rows } = text;

/** A field at an institution: what federal statistics say of it. */
export function ListedPage({ view }: { view: Extract<ProgramView, { kind: 'listed' }> }) {
  const { listed, institution, field, deep } = view;
  const title = field?.title ?? `CIP ${listed.cip}`;
  const figure = (id: string, value: string) => (value === 'not-published' ? value : <Value shown={{ kind: 'figure', id }}>{value}</Value>);
  return (
    <>
      <h1>{title}</h1>
      <p className="second">{institution ? `${institution.name}, ${institution.city}, ${institution.state}` : listed.id}</p>
      {deep.length > 0 && (
        <p>
          {text.deepHere}:{' '}
          {deep.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to="/programs/$id" params={{ id }}>
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
      <Standing id={listed.id} title={title} view={view} />
      <section className="block two" aria-labelledby="facts">
        <div>
          <h2 id="facts">{text.facts}</h2>
          <Facts
            rows={[
              [rows.cip, listed.cip],
              [rows.awards, figure(`${listed.id}/awards`, count(listed.awards))],
              [rows.control, institution ? controls[institution.control] : 'not-published'],
              [
                rows.tuitionResident,
                figure(
                  `institution:${listed.unitid}/tuitionResident`,
                  institution ? known(institution.tuitionResidentUsd, (n) => `${usd(n)}, ${institution.tuitionYear}`) : 'not-published',
                ),
              ],
              [
                rows.tuitionNonresident,
                figure(
                  `institution:${listed.unitid}/tuitionNonresident`,
                  institution ? known(institution.tuitionNonresidentUsd, (n) => `${usd(n)}, ${institution.tuitionYear}`) : 'not-published',
                ),
              ],
            ]}
          />
        </div>
        <div>
          <h2>{text.gaps}</h2>
          <p className="caption">
            Requirements, courses, delivery, admission and deadlines of its programs are not in the catalog; length and load are assumed
            from the field’s usual credits.
          </p>
        </div>
      </section>
      <Pay estimate={listed.estimate} published={listed.pay} id={listed.id} />
    </>
  );
}
