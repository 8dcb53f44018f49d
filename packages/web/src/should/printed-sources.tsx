import type { Decision } from '@masterplan/model';
import { unitText } from '@masterplan/words';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { should } from '../text/should.ts';

/** On paper nothing opens: the assumptions that the candidate may doubt, and the publications behind the answer, written out. */
export function PrintedSources({ decision }: { decision: Decision }) {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const parameters = useAppState((state) => state.choices.parameters);
  const ids = decision.evidence.figures.map(({ figure }) => figure);
  const { value: labels } = useAsked(ready ? ids.join(' ') : undefined, () => brain.labels(ids));
  const sources = [...new Set(labels?.flatMap(({ citations }) => citations))].sort();
  const used = parameters.filter(({ id }) => ids.includes(`param:${id}`));
  if (sources.length === 0) return null;
  return (
    <section className="block printed">
      <h2>{should.printed.assumptions}</h2>
      <ul>
        {used.map(({ id, label, value, unit, range }) => (
          <li key={id}>
            {label}: <strong>{unitText(decision.candidate.assumptions[id] ?? value, unit)}</strong>
            {range && ` (${range.map((bound) => unitText(bound, unit)).join(' to ')})`}
          </li>
        ))}
      </ul>
      <h2>{should.printed.sources}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </section>
  );
}
