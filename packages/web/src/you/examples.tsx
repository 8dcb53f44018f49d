import { useApp, useAppState } from '../state/app.tsx';
import { should } from '../text/should.ts';

const self = 'self:';

/** Whose decision it is: one of the examples, or one of the selves that this browser keeps. */
export function Examples() {
  const { control, examples } = useApp();
  const exampleId = useAppState((state) => state.exampleId);
  const selfId = useAppState((state) => state.selfId);
  const selves = useAppState((state) => state.selves);
  const isExample = useAppState((state) => state.self.candidate.example);
  const choose = (value: string) => (value.startsWith(self) ? void control.openSelf(value.slice(self.length)) : control.choose(value));
  const all = examples.map(({ id, candidate }) => (
    <option key={id} value={id}>
      {candidate.name.replace(/^Example: /, '')}
    </option>
  ));
  return (
    <label>
      <span className="mark">{isExample ? should.exampleMark : should.ownMark}</span>
      <span className="hidden">{should.examplesLabel}</span>{' '}
      <select
        className="example-choice"
        value={selfId === undefined ? exampleId : self + selfId}
        onChange={(event) => choose(event.target.value)}
      >
        {selves.length === 0 ? (
          all
        ) : (
          <>
            <optgroup label={should.yourSelves}>
              {selves.map(({ id, name }) => (
                <option key={id} value={self + id}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label={should.examplesLabel}>{all}</optgroup>
          </>
        )}
      </select>
    </label>
  );
}
