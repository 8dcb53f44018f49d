import { Link } from '@tanstack/react-router';
import { OutlookSection } from '../outlook/section.tsx';
import { Page } from '../shared/page.tsx';
import { useAppState } from '../state/app.tsx';
import { should } from '../text/should.ts';
import { you } from '../text/you.ts';
import { Sentence } from '../you/sentence.tsx';
import { AnswerText } from './answer.tsx';
import { Cheaper } from './cheaper.tsx';
import { Drawbacks } from './drawbacks.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import { Gap } from './gap.tsx';
import { Outlook } from './outlook.tsx';
import { PrintedSources } from './printed-sources.tsx';
import { Ranking } from './ranking.tsx';
import { Rests } from './rests.tsx';
import { Take } from './take.tsx';
import { Why } from './why.tsx';

/** The whole decision on one page: the answer, its picture, what it rests on, what would change it, where it comes from. */
export function ShouldPage() {
  const decision = useAppState((state) => state.decision);
  const chosen = decision.paths[decision.chosen];
  return (
    <Page title={should.title} className="should">
      <Sentence />
      <p className="small all-of-you">
        <Link to="/you">{you.more}</Link>
      </p>
      <AnswerText decision={decision} />
      {chosen && chosen.kind !== 'stay' && (
        <div className="picture">
          <Outlook decision={decision} path={chosen} />
          <Rests decision={decision} path={chosen} />
        </div>
      )}
      <Why decision={decision} />
      <Ranking decision={decision} />
      <div className="two">
        <Gap decision={decision} />
        <Cheaper decision={decision} />
      </div>
      {chosen && chosen.kind !== 'stay' && <Drawbacks decision={decision} path={chosen} />}
      {chosen && chosen.kind !== 'stay' && <OutlookSection path={chosen} />}
      <EvidenceStrip decision={decision} />
      <PrintedSources decision={decision} />
      <Take />
    </Page>
  );
}
