import type { Decision } from '@masterplan/model';
import { areaName, kindName, listed, roleTitle, withArticle } from '@masterplan/words';
import { Follows } from '../shared/follows.tsx';
import { percent } from '../shared/numbers.ts';
import { Page } from '../shared/page.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { weights } from '../text/weights.ts';
import { you } from '../text/you.ts';
import { Dilemmas } from './dilemmas.tsx';
import { Knowledge } from './knowledge.tsx';
import { More } from './more.tsx';
import { Papers } from './papers.tsx';
import { Selves } from './selves.tsx';
import { Sentence } from './sentence.tsx';
import { Weights } from './weights.tsx';

const areasNamed = 3;

/** The candidate: in words, by area, by weight; and the selves and papers that this browser holds. */
export function YouPage() {
  const { control } = useApp();
  const candidate = useAppState((state) => state.self.candidate);
  const decision = useAppState((state) => state.decision);
  const final = useAppState((state) => state.final);
  const fields = { candidate, edit: control.edit };
  return (
    <Page title={you.title} className="you-page">
      <section className="answer" aria-busy={!final}>
        <h1>{likeness(decision)}</h1>
        <p className="second">{missing(decision)}</p>
      </section>
      <Sentence />
      <Follows />
      <section className="block" aria-labelledby="knowledge">
        <h2 id="knowledge">{you.knowledge}</h2>
        <p className="caption">{you.knowledgeHint}</p>
        <Knowledge {...fields} />
      </section>
      <section className="block" aria-labelledby="weights">
        <h2 id="weights">{you.weights}</h2>
        <p className="caption">{weights.dilemmas.caption}</p>
        <Dilemmas />
        <Weights {...fields} />
      </section>
      <section className="block" aria-labelledby="rest">
        <h2 id="rest">{you.rest}</h2>
        <More />
      </section>
      <Papers />
      <Selves />
    </Page>
  );
}

/** Which of the five kinds of candidate they resemble: memberships are mixed. */
function likeness({ fit }: Decision) {
  const [first, second] = [...fit.kinds].sort((a, b) => b.share - a.share);
  if (!first) return you.title;
  const also = second && second.share >= 0.2 ? you.alsoLike(withArticle(kindName(second.kind)), percent(second.share)) : '';
  return (
    <>
      {you.like} <em>{withArticle(kindName(first.kind))}</em> ({percent(first.share)}){also}.
    </>
  );
}

function missing({ fit, candidate }: Decision): string {
  const short = fit.gaps.filter(({ has, asked }) => asked - has >= 0.5).sort((a, b) => b.asked - b.has - (a.asked - a.has));
  const role = roleTitle(candidate.goals.role);
  if (short.length === 0) return you.nothingMissing(withArticle(role));
  return you.missing(withArticle(role), short.length, listed(short.slice(0, areasNamed).map(({ area }) => areaName(area))));
}
