import { say } from '@masterplan/words';
import { InputList } from '../shared/input-list.tsx';
import { Later } from '../shared/later.tsx';
import { Page } from '../shared/page.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { evidence as text } from '../text/evidence.ts';
import { programs } from '../text/programs.ts';
import { should } from '../text/should.ts';
import { Assumptions } from './assumptions.tsx';
import { Calibration } from './calibration.tsx';
import { Claims } from './claims.tsx';
import { SourceList } from './source-list.tsx';
import { Voices } from './voices.tsx';

/** Figures by kind, assumptions in force, claims, sources, limits. */
export function EvidencePage() {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const decision = useAppState((state) => state.decision);
  const { depth, rules, tables } = useAppState((state) => state.choices.coverage);
  const { value: view, problem } = useAsked(ready ? 'evidence' : undefined, () => brain.evidence());
  const { evidence, limits } = decision;
  return (
    <Page title={text.title} className="evidence">
      <h1>{text.title}</h1>
      <p className="second">{text.intro}</p>
      <section className="block two" aria-labelledby="behind">
        <div>
          <h2 id="behind">{text.kinds}</h2>
          {evidence.figures.length === 0 ? (
            <p>{should.evidence.none}</p>
          ) : (
            <>
              <ul className="kind-counts">
                {(['observed', 'modeled', 'assumed', 'yours'] as const).map((kind) => (
                  <li key={kind}>
                    <strong>{evidence[kind]}</strong> {kind}
                  </li>
                ))}
              </ul>
              <details>
                <summary>{text.chosen}</summary>
                <InputList ids={evidence.figures.map(({ figure }) => figure)} />
              </details>
            </>
          )}
          <ul className="plain-list">
            <li>{text.depth(depth.plannable, depth.partial, depth.described)}</li>
            <li>{text.rules(rules.planned, rules.standing, rules.unmodeled)}</li>
            <li>{text.tables(tables)}</li>
          </ul>
        </div>
        <div>
          <h2>{should.limits.title}</h2>
          <ul className="limits">
            {limits.map((limit) => (
              <li key={limit.id}>{say(limit)}</li>
            ))}
          </ul>
        </div>
      </section>
      {problem && <p role="alert">{problem}</p>}
      {!view && !problem && <p className="soft">{programs.loading}</p>}
      {view && (
        <Later>
          <Claims claims={view.claims} />
          <Calibration calibration={view.calibration} />
          <Voices reviews={view.reviews} />
          <Assumptions assumptions={view.assumptions} />
          <SourceList sources={view.sources} pages={view.programPages} />
        </Later>
      )}
    </Page>
  );
}
