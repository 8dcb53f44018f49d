import type { Program, Source } from '@masterplan/model';
import { count, listed } from '@masterplan/words';
import { spaced } from '../shared/numbers.ts';
import { program as text } from '../text/program.ts';

/** Where the record was read, what was worked out, and what nobody publishes. */
export function Sources({ record, cited }: { record: Program; cited: readonly Source[] }) {
  const { sources, gaps, derived, outcomes } = record;
  return (
    <section className="block two" aria-label={text.sources}>
      <div>
        <h2>{text.sources}</h2>
        <ul className="plain-list">
          {sources.map((source) => {
            const page = 'url' in source ? source : cited.find(({ id }) => id === source.source);
            return (
              <li key={'url' in source ? source.url : source.source}>
                {page && (
                  <a href={page.url} rel="noreferrer" target="_blank">
                    {page.title}
                  </a>
                )}
                , {source.asOf} <span className="soft small">({listed(source.supports.map(spaced))})</span>
              </li>
            );
          })}
        </ul>
        {derived.length > 0 && (
          <>
            <h3>{text.derived}</h3>
            <ul className="plain-list">
              {derived.map((one) => (
                <li key={one.path}>
                  {one.path}, {text.standardKinds[one.kind]}: {one.kind === 'modeled' ? one.method : one.reason}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div>
        {outcomes !== 'not-published' && (
          <>
            <h2>{text.outcomes}</h2>
            <ul className="plain-list">
              {outcomes.map((outcome) => (
                <li key={`${outcome.measure} ${outcome.year}`}>
                  {spaced(outcome.measure)}, {outcome.year}: <strong>{outcome.value < 1 ? outcome.value : count(outcome.value)}</strong>
                  <span className="soft small">
                    {' '}
                    {outcome.population}
                    {outcome.n !== undefined && `, n = ${outcome.n}`}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {gaps.length > 0 && (
          <>
            <h2>{text.gaps}</h2>
            <p className="caption">{text.gapsOf}</p>
            <ul className="plain-list">
              {gaps.map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
