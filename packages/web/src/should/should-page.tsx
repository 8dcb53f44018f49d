import type { Decision, PathDetail } from '@masterplan/model';
import { Link } from '@tanstack/react-router';
import { memo, useDeferredValue } from 'react';
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
  const below = useDeferredValue(decision);
  const path = pathOf(decision);
  return (
    <Page title={should.title} className="should">
      <Sentence />
      <p className="small all-of-you">
        <Link to="/you">{you.more}</Link>
      </p>
      <AnswerText decision={decision} />
      {path && (
        <div className="picture">
          <Outlook decision={decision} path={path} />
          <Rests decision={decision} path={path} />
        </div>
      )}
      <Below decision={below} />
      <Take />
    </Page>
  );
}

/** What a moved control is not waited for by: drawn again once the answer and its picture stand. */
const Below = memo(function Below({ decision }: { decision: Decision }) {
  const path = pathOf(decision);
  return (
    <>
      <Why decision={decision} />
      <Ranking decision={decision} />
      <div className="two">
        <Gap decision={decision} />
        <Cheaper decision={decision} />
      </div>
      {path && <Drawbacks decision={decision} path={path} />}
      {path && <OutlookSection path={path} />}
      <EvidenceStrip decision={decision} />
      <PrintedSources decision={decision} />
    </>
  );
});

/** The path that the answer speaks of, where that is not staying put. */
function pathOf({ paths, chosen }: Decision): PathDetail | undefined {
  const path = paths[chosen];
  return path && path.kind !== 'stay' ? path : undefined;
}
