import type { Plan } from '@masterplan/model';
import { months, monthText, sayNoPlan, sayObjectives, sayPlan } from '@masterplan/words';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Announce } from '../shared/announce.tsx';
import { Later } from '../shared/later.tsx';
import { Page } from '../shared/page.tsx';
import { useAppState } from '../state/app.tsx';
import { plan as text } from '../text/plan.ts';
import { Audit } from './audit.tsx';
import { Board } from './board.tsx';
import { NoPlan } from './no-plan.tsx';
import { Proof, ProofTag } from './proof.tsx';
import { RequestSentence } from './request.tsx';
import { RequestMore } from './request-more.tsx';
import { Skills } from './skills.tsx';
import { TakePlan } from './take-plan.tsx';
import { usePlan } from './use-plan.ts';
import { WhatIfs } from './what-ifs.tsx';

/** One program's plan for this candidate: what is asked, the answer, the board with the audit beside it, and what it rests on. */
export function PlanPage() {
  const { program } = useParams({ from: '/plan/$program' });
  return <PlanOf key={program} program={program} />;
}

function PlanOf({ program }: { program: string }) {
  const state = usePlan(program);
  const { view, shown, working, wish, change, changeAside, undo } = state;
  const [active, setActive] = useState<string>();
  const own = useAppState((all) => all.self.candidate.study.hoursPerWeek);
  const offer = view && view.kind !== 'missing' ? view.offer : undefined;
  const request = view && view.kind !== 'missing' ? view.request : undefined;
  const none = view?.kind === 'planned' && !view.planned.ok ? view.planned.noPlan : undefined;
  const plan = shown?.plan;
  const first = plan && { sentence: sayObjectives(plan)[0], proved: plan.objectives[0]?.proved === true };
  const near = (wish.wish.near ?? []).length > 0;
  return (
    <Page title={offer ? `${text.title} ${offer.title}` : text.title} className="plan-page">
      <p className="small">
        <Link to="/programs/$id" params={{ id: program }}>
          {offer ? `${offer.title}, ${offer.institution}` : text.back}
        </Link>
      </p>
      {request && offer && (
        <>
          <RequestSentence request={request} offer={offer} change={change} hours={usualLimit(plan) ?? own} />
          <RequestMore request={request} offer={offer} change={change} plan={plan} />
        </>
      )}
      {/* What comes in its place comes with the request above it: an element of its own, so that nothing read is moved. */}
      <section key={view ? 'answer' : 'asked'} className="answer" aria-busy={working}>
        <h1>
          {view === undefined
            ? text.title
            : view.kind === 'missing'
              ? text.missing
              : view.kind === 'wrong'
                ? text.wrong
                : none
                  ? text.none
                  : plan && <Answer plan={plan} />}
        </h1>
        {view === undefined && <p className="soft">{text.loading}</p>}
        {!none && first && (
          <p className="proof-line">
            {first.sentence} <ProofTag proved={first.proved} />
          </p>
        )}
        {!none && view?.kind === 'planned' && plan && <p className="second">{sayPlan(plan).slice(1).join(' ')}</p>}
        <p className="working soft small" data-shown={working}>
          {text.working}
        </p>
      </section>
      {!shown && <Announce text={none ? sayNoPlan(none) : ''} />}
      {state.problem && <p role="alert">{state.problem}</p>}
      {view?.kind === 'wrong' && (
        <div role="alert">
          <ul className="plain-list">
            {view.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p className="buttons">
            {undo && (
              <button type="button" className="plain-button" onClick={undo}>
                {text.undo}
              </button>
            )}
            <button type="button" className="plain-button" onClick={() => change(() => ({}))}>
              {text.startOver}
            </button>
          </p>
        </div>
      )}
      {none && <NoPlan none={none} kept={plan !== undefined} change={change} />}
      {shown && plan && (
        <Later>
          <div className="board-and-audit">
            <Board
              shown={shown}
              working={working}
              change={change}
              undo={undo}
              near={near}
              refused={none && sayNoPlan(none)}
              active={active}
              setActive={setActive}
            />
            <Audit plan={plan} active={active} onChoose={setActive} />
          </div>
          <Proof plan={plan} />
          <Skills plan={plan} />
          <WhatIfs plan={plan} wish={wish} changeAside={changeAside} />
          {request && <TakePlan plan={plan} request={request} />}
        </Later>
      )}
    </Page>
  );
}

function Answer({ plan }: { plan: Plan }) {
  return (
    <>
      {text.answer.before}
      <em>{monthText(plan.end)}</em>
      {text.answer.after(months(plan.months))}
    </>
  );
}

/** The limit that most terms have. */
function usualLimit(plan: Plan | undefined): number | undefined {
  const limits = plan?.terms.map(({ limitHoursPerWeek }) => limitHoursPerWeek) ?? [];
  const times = (limit: number) => limits.filter((other) => other === limit).length;
  return [...limits].sort((a, b) => times(b) - times(a))[0];
}
