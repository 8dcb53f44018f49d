import type { Plan } from '@masterplan/model';
import { useState } from 'react';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { wishFor } from '../state/wishes.ts';
import type { CourseNeeds, PlanAsk, PlanOffer, PlanView } from '../worker/plan.ts';
import type { PlanWish, ProgramWish } from '../worker/wish.ts';
import type { Edit } from './edits.ts';
import { createLatest } from './latest.ts';

/** A plan with what is drawn around it. */
export interface Shown {
  plan: Plan;
  needs: CourseNeeds[];
  later: string[];
  offer: PlanOffer;
  /** When the plan before it ended, YYYY-MM. */
  endBefore: string | undefined;
}

export interface PlanState {
  wish: ProgramWish;
  view: PlanView | undefined;
  /** The newest plan that there was; stays while a change leaves none. */
  shown: Shown | undefined;
  /** What stands is of an earlier wish. */
  working: boolean;
  problem: string | undefined;
  change: (edit: Edit) => void;
  changeAside: (edit: (wish: ProgramWish) => ProgramWish) => void;
  undo: (() => void) | undefined;
}

const latest = createLatest();
const mostSteps = 50;

/** One program's plan for the candidate and the wish in force, kept up to date. */
export function usePlan(program: string): PlanState {
  const { brain, control } = useApp();
  const ready = useAppState((state) => state.ready);
  const { candidate, asOf } = useAppState((state) => state.self);
  const wish = wishFor(
    useAppState((state) => state.wishes),
    program,
  );
  const ask: PlanAsk = { program, candidate, asOf, wish: wish.wish };
  const key = JSON.stringify(ask);
  const asked = useAsked(ready ? key : undefined, () => latest(() => brain.plan(ask).then((view) => ({ key, view }))));
  const view = asked.value?.view;
  const [steps, setSteps] = useState<PlanWish[]>([]);
  const [kept, setKept] = useState<Shown>();
  if (view?.kind === 'planned' && view.planned.ok && view.planned.plan !== kept?.plan)
    setKept({ ...view, plan: view.planned.plan, endBefore: kept?.plan.end });
  const before = steps.at(-1);
  return {
    wish,
    view,
    shown: kept?.offer.id === program ? kept : undefined,
    working: !asked.problem && asked.value?.key !== key,
    problem: asked.problem,
    change(edit) {
      setSteps([...steps, wish.wish].slice(-mostSteps));
      control.wish(program, (all) => ({ ...all, wish: edit(all.wish) }));
    },
    changeAside: (edit) => control.wish(program, edit),
    undo:
      before &&
      (() => {
        setSteps(steps.slice(0, -1));
        control.wish(program, (all) => ({ ...all, wish: before }));
      }),
  };
}
