import { say } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { useAppState } from '../state/app.tsx';
import { follows } from '../text/common.ts';
import { Announce } from './announce.tsx';

/** The verdict as it stands, beside controls that move it on another page than its own; said once it is final. */
export function Follows() {
  const verdict = useAppState((state) => say(state.decision.verdict));
  const final = useAppState((state) => state.final);
  return (
    <>
      <p className="follows">
        <Link to="/">{follows}</Link> <span className="strong">{verdict}</span>
      </p>
      <Announce text={final ? verdict : ''} />
    </>
  );
}
