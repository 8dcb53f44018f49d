import { say } from '@masterplan/words';
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
  return (
    <Page title={text.title} className="change-page">
      <section className="answer" aria-busy={!final}>
        <h1 className="long">{say(decision.breakEven)}</h1>
        <p className="second">{say(decision.verdict)}</p>
      </section>
      {decision.breakEvens.length > 0 && (
        <section className="block" aria-labelledby="levers">
          <h2 id="levers">{text.levers}</h2>
          <p className="caption">{text.leversCaption}</p>
          <Levers rows={decision.breakEvens} />
        </section>
      )}
      {path && path.kind !== 'stay' && (
        <div className="block rests-wide">
          <Rests decision={decision} path={path} />
        </div>
      )}
      <Rules rules={decision.rules} />
      <SensitivitySections />
      <OtherChoices />
    </Page>
  );
}
