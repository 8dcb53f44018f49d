import { useApp, useAppState } from '../state/app.tsx';
import { should } from '../text/should.ts';

/** Which example the page began from, and the others. */
export function Examples() {
  const { control, examples } = useApp();
  const exampleId = useAppState((state) => state.exampleId);
  const isExample = useAppState((state) => state.self.candidate.example);
  return (
    <label>
      <span className="mark">{isExample ? should.exampleMark : should.ownMark}</span>
      <span className="hidden">{should.examplesLabel}</span>{' '}
      <select className="example-choice" value={exampleId} onChange={(event) => control.choose(event.target.value)}>
        {examples.map(({ id, candidate }) => (
          <option key={id} value={id}>
            {candidate.name.replace(/^Example: /, '')}
          </option>
        ))}
      </select>
    </label>
  );
}
