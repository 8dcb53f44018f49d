import type { Decision } from '@masterplan/model';
import { useState } from 'react';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { when as text } from '../text/when.ts';

const { add: words } = text;
const mostFound = 6;
const mostSpoken = 3;

interface Offered {
  id: string;
  name: string;
}

/** Programs to add: those that the decision speaks of first, or whatever is searched. */
export function Add({ taken, onAdd }: { taken: readonly string[]; onAdd: (program: string) => void }) {
  const { brain } = useApp();
  const decision = useAppState((state) => state.decision);
  const shortlist = useAppState((state) => state.self.candidate.shortlist);
  const ready = useAppState((state) => state.ready);
  const [typed, setTyped] = useState('');
  const asked = typed.trim();
  const query = { text: asked, state: '', delivery: '', control: '', kind: '', fits: false, sort: 'rank' as const, shown: mostFound };
  const { value, problem } = useAsked(ready && asked !== '' ? asked : undefined, () => brain.list(query));
  const offered =
    asked === ''
      ? spokenOf(decision, shortlist)
          .filter(({ id }) => !taken.includes(id))
          .slice(0, mostSpoken)
      : value?.rows.map(({ id, institution, title }) => ({ id, name: nameOf(institution, title) }));
  return (
    <section className="when-add" aria-labelledby="add-application">
      <h3 id="add-application">{words.title}</h3>
      <div className="when-field">
        <label htmlFor="add-search">{words.search}</label>
        <input
          id="add-search"
          type="search"
          autoComplete="off"
          placeholder={words.searchHint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <ul>
        {offered?.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                setTyped('');
                onAdd(id);
              }}
            >
              {words.button(name)}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="small soft">
        {problem ?? (offered?.length === 0 ? words.none : '')}
      </p>
    </section>
  );
}

const nameOf = (institution: string, title: string): string => [institution, title].filter(Boolean).join(', ');

/** The chosen program, the shortlist's, then the first of the ranking. */
function spokenOf({ paths, chosen, ranking }: Decision, shortlist: readonly string[]): Offered[] {
  const all = new Map<string, string>();
  const first = paths[chosen];
  const details = Object.values(paths).filter(({ subject }) => shortlist.includes(subject));
  for (const { subject, institution, title } of [...(first ? [first] : []), ...details, ...ranking])
    if (/^(deep|listed):/.test(subject)) all.set(subject, nameOf(institution, title));
  return [...all].map(([id, name]) => ({ id, name }));
}

/** When a program would begin for the candidate. */
export function startOf({ paths, candidate }: Decision, program: string): string {
  return Object.values(paths).find(({ subject }) => subject === program)?.plan.start ?? candidate.study.earliestStart;
}
