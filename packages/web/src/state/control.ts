import type { Candidate } from '@masterplan/model';
import { notices } from '../text/common.ts';
import type { KeptApplications } from '../worker/kept-applications.ts';
import type { Checked, Self } from '../worker/protocol.ts';
import type { ProgramWish } from '../worker/wish.ts';
import type { Brain } from './brain.ts';
import { createKeeper } from './keeper.ts';
import { openVisit } from './open.ts';
import { watchOtherTabs } from './other-tabs.ts';
import type { PageData } from './page-data.ts';
import { createSelfControl, type SelfControl } from './self-control.ts';
import { freeName, listSelves, writeCurrent } from './selves.ts';
import type { Store } from './store.ts';
import { withWish } from './wishes.ts';

/** Everything that a visitor can do to the state. */
export interface Control extends SelfControl {
  /** Reads the link and the storage and starts deciding: once the built page is in the scripts' hands, which must find it as it was built. */
  open(): void;
  edit(change: (candidate: Candidate) => Candidate): void;
  /** Changes what is asked of a program's plan. The decision does not rest on it, so it is not made again. */
  wish(program: string, change: (wish: ProgramWish) => ProgramWish): void;
  /** Changes the applications. The decision does not rest on them either. */
  apply(change: (applications: KeptApplications | undefined) => KeptApplications | undefined): void;
  choose(exampleId: string): void;
  reset(): void;
  /** Takes over a candidate's file that was checked, as a self of its own, or says why not. */
  adopt(checked: Checked): void;
  /** Programs side by side: worked out in full. */
  compare(also: string[]): void;
  /** Writes the state into the link and the storage now. */
  save(): Promise<void>;
}

/** A self that was read, and where it is kept. */
export interface Taken {
  id?: string | undefined;
  exampleId?: string | undefined;
  edited?: number;
}
export type Take = (checked: Extract<Checked, { ok: true }>, from: Taken) => void;

/** Ties the store to the engine, the link's fragment and the storage. */
export function createControl(store: Store, brain: Brain, data: PageData, today: string): Control {
  const keeper = createKeeper(store);
  const marks = document.documentElement.dataset;
  /** What was entered before the link and the storage were read: done again on what they hold. */
  const early: (() => void)[] = [];

  /** `quietly`: what stands is as good as a rough answer, so only the final one takes its place. */
  function decide(quietly = false): void {
    const { self, also } = store.get();
    if (!quietly) store.set({ final: false });
    marks.answer = 'working';
    brain.decide(self, also, (news) => {
      delete marks.own;
      marks.answer = news.kind === 'problem' || news.final ? 'final' : 'rough';
      if (quietly && news.kind === 'decision' && !news.final) return;
      if (news.kind === 'problem') return store.set({ problem: news.sentence, final: true });
      const round = store.get().round + (news.final ? 1 : 0);
      store.set({ decision: news.decision, final: news.final, problem: undefined, round });
    });
  }

  /** Marks an entry of the visitor's own: it is to be kept, under a name of its own where it began from an example or a link. */
  function typed(): void {
    keeper.dirty = true;
    store.set({ own: true, edited: Date.now() });
    if (keeper.opened) keeper.saveSoon();
  }

  function become(self: Self): void {
    store.set({ self });
    decide();
  }

  function named(candidate: Candidate, before: Candidate): string {
    if (store.get().selfId !== undefined || keeper.dirty) return candidate.name;
    const name = before.example ? notices.me : candidate.name;
    return freeName(
      name,
      listSelves().map((entry) => entry.name),
    );
  }

  function edit(change: (candidate: Candidate) => Candidate): void {
    if (!keeper.opened) early.push(() => edit(change));
    const { self } = store.get();
    const candidate = { ...change(self.candidate), example: false };
    const name = named(candidate, self.candidate);
    typed();
    become({ ...self, candidate: { ...candidate, name } });
  }

  /** Makes an example the visitor's own without a change of what the decision rests on. */
  function own(): void {
    const { self } = store.get();
    const { candidate } = self;
    if (candidate.example) store.set({ self: { ...self, candidate: { ...candidate, example: false, name: named(candidate, candidate) } } });
  }

  function wish(program: string, change: (wish: ProgramWish) => ProgramWish): void {
    if (!keeper.opened) early.push(() => wish(program, change));
    own();
    store.set({ wishes: withWish(store.get().wishes, program, change) });
    typed();
  }

  const apply: Control['apply'] = (change) => {
    if (!keeper.opened) early.push(() => apply(change));
    own();
    store.set({ applications: change(store.get().applications) });
    typed();
  };

  /** Shows an example as it came; what was entered before stays kept. */
  function choose(exampleId: string): void {
    const example = data.examples.find(({ id }) => id === exampleId);
    if (!example) return;
    if (!keeper.opened) early.push(() => choose(exampleId));
    void keeper.save();
    const { selfId, self } = store.get();
    const notice = selfId === undefined ? undefined : notices.keptAs(self.candidate.name);
    keeper.dirty = false;
    writeCurrent(undefined);
    store.set({ wishes: [], applications: undefined, selfId: undefined, exampleId, own: exampleId !== data.examples[0]?.id, notice });
    become({ candidate: example.candidate, asOf: today, seed: data.decision.seed });
    keeper.saveSoon();
  }

  const take: Take = ({ self, wishes, applications, dropped }, { id, exampleId = store.get().exampleId, edited = Date.now() }) => {
    store.set({ wishes, applications, selfId: id, exampleId, edited, own: true });
    if (dropped.length > 0) store.set({ notice: notices.dropped(dropped) });
    if (id !== undefined) writeCurrent(id);
    become(self);
    keeper.saveSoon();
  };

  function adopt(checked: Checked): void {
    if (!checked.ok) {
      store.set({ notice: `${checked.problems.join(' ')} ${notices.previousInstead}` });
      return;
    }
    void keeper.save();
    const names = listSelves().map(({ name }) => name);
    const { candidate } = checked.self;
    const name = freeName(candidate.example ? notices.me : candidate.name, names);
    take({ ...checked, self: { ...checked.self, candidate: { ...candidate, example: false, name } } }, {});
    typed();
  }

  /** The example as it was drawn, on this day, with what was entered meanwhile. */
  function asDrawn(): void {
    const { self } = store.get();
    if (self.asOf !== today) store.set({ self: { ...self, asOf: today } });
    if (early.length === 0) decide(store.get().also.length === 0);
    else decide();
    keeper.saveSoon();
  }

  function opened(found: (() => void) | undefined): void {
    keeper.opened = true;
    if (found === undefined) asDrawn();
    else {
      keeper.dirty = false;
      found();
      for (const again of early) again();
    }
  }

  return {
    open() {
      const { catalogUrl, plansUrl } = data;
      const from = { catalogUrl, plansUrl, futures: data.decision.futures };
      openVisit({ store, brain, keeper, take, opened, from }).catch((problem: unknown) => {
        delete marks.own;
        store.set({ problem: problem instanceof Error ? problem.message : notices.notStarted });
      });
      watchOtherTabs({ store, brain, keeper, take });
    },
    edit,
    wish,
    apply,
    choose,
    reset: () => choose(store.get().exampleId),
    adopt,
    compare(also) {
      if (also.join() === store.get().also.join()) return;
      store.set({ also });
      if (keeper.opened) decide();
    },
    save: keeper.save,
    ...createSelfControl({ store, brain, keeper, take, edit, choose }),
  };
}
