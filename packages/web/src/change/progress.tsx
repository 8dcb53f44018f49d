import { useLate } from '../shared/use-late.ts';
import { change as text } from '../text/change.ts';
import type { SensitivityState } from './use-sensitivity.ts';

const { progress: words } = text;

/** How far it is, with a way to stop it; or why there is nothing, and what to do. Its line stays when it is done, so that nothing moves. */
export function Progress({ of: { value, state, done, most, stop, again } }: { of: SensitivityState }) {
  const working = state === 'working' || state === 'waiting';
  const late = useLate(working);
  const ended = state === 'failed' || state === 'stopped' ? words[state] : '';
  const older = value && ended !== '' ? words.older : '';
  return (
    <div className="sensitivity-progress">
      <p role="status" className={working ? 'hidden' : 'small'}>
        {working && late ? words.working : [ended, older].join(' ').trim()}
      </p>
      {working && late && (
        <>
          <progress aria-label={words.label} {...(most > 0 && { value: done, max: most })} />
          <span className="small soft">{most > 0 ? words.steps(done, most) : words.first}</span>
          <button type="button" className="plain-button" onClick={stop}>
            {words.stop}
          </button>
        </>
      )}
      {ended !== '' && (
        <button type="button" className="plain-button" onClick={again}>
          {words.again}
        </button>
      )}
    </div>
  );
}
