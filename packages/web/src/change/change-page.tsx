import { say } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { Page } from '../shared/page.tsx';
import { Rests } from '../should/rests.tsx';
import { useAppState } from '../state/app.tsx';
import '../styles/change.css';
import { change as text } from '../text/change.ts';
import { Levers } from './levers.tsx';
import { OtherChoices } from './other-choices.tsx';
import { Rules } from './rules.tsx';
import { SensitivitySections } from './sensitivity.tsx';

/** Where the answer turns, and the controls that turn it. */
export function ChangePage() {
  const decision = useAppState((state) => state.decision);
  const final = useAppState((state) => state.final);
  const path = decision.paths[decision.chosen];
  const reached = path && path.kind !== 'stay' ? path : undefined;
  return (
    <Page title={text.title} className="change-page">
      <section className="answer" aria-busy={!final}>
        <h1 className="long">{say(reached ? decision.breakEven : decision.verdict)}</h1>
        {reached ? (
          <p className="second">{say(decision.verdict)}</p>
        ) : (
          <p className="second">
            <Link to="/programs">{text.leftOut}</Link>
          </p>
        )}
      </section>
      {decision.breakEvens.length > 0 && (
        <section className="block" aria-labelledby="levers">
          <h2 id="levers">{text.levers}</h2>
          <p className="caption">{text.leversCaption}</p>
          <Levers rows={decision.breakEvens} />
        </section>
      )}
      {reached && (
        <div className="block rests-wide">
          <Rests decision={decision} path={reached} />
        </div>
      )}
      <Rules rules={decision.rules} />
      {reached && <SensitivitySections />}
      <OtherChoices />
    </Page>
  );
}
