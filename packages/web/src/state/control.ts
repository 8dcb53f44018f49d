import type { Candidate } from '@masterplan/model';
import { notices } from '../text/common.ts';
import type { Checked, Self } from '../worker/protocol.ts';
import type { ProgramWish } from '../worker/wish.ts';
import type { Brain } from './brain.ts';
import { forget, readKept } from './keep.ts';
import { createKeeper } from './keeper.ts';
import type { PageData } from './page-data.ts';
import type { Store } from './store.ts';
import { withWish } from './wishes.ts';

/** Everything that a visitor can do to the state. */
export interface Control {
  edit(change: (candidate: Candidate) => Candidate): void;
  /** Changes what is asked of a program's plan. The decision does not rest on it, so it is not made again. */
  wish(program: string, change: (wish: ProgramWish) => ProgramWish): void;
  choose(exampleId: string): void;
  reset(): void;
  /** Takes over a candidate's file that was checked, or says why not. */
  adopt(checked: Checked): void;
  /** Programs side by side: worked out in full. */
  compare(also: string[]): void;
  /** Writes the state into the link and the storage now. */
  save(): Promise<void>;
}

/** Ties the store to the engine, the link's fragment and the storage. */
export function createControl(store: Store, brain: Brain, data: PageData, today: string): Control {
  const keeper = createKeeper(store);
  const marks = document.documentElement.dataset;

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

  function become(self: Self, exampleId: string, own: boolean): void {
    store.set({ self, exampleId, own });
    decide();
    keeper.saveSoon();
  }

  function choose(exampleId: string): void {
    const example = data.examples.find(({ id }) => id === exampleId);
    if (!example) return;
    forget();
    keeper.typed = false;
    store.set({ wishes: [] });
    become({ candidate: example.candidate, asOf: today, seed: data.decision.seed }, exampleId, exampleId !== data.examples[0]?.id);
  }

  function take({ self, wishes }: Extract<Checked, { ok: true }>): void {
    store.set({ wishes });
    become(self, store.get().exampleId, true);
  }

  /** Shows what the link says, or else what the browser kept, or else the example; never over what was typed meanwhile. */
  async function open(): Promise<void> {
    const fragment = location.hash.slice(1);
    const kept = readKept();
    store.set({ choices: await brain.start(data.catalogUrl), ready: true });
    const fromLink = fragment === '' ? undefined : await brain.readLink(fragment);
    const fromBefore = fromLink?.ok || !kept ? undefined : await brain.check(kept.text);
    keeper.opened = true;
    if (keeper.typed) return keeper.saveSoon();
    if (fromLink?.ok) return take(fromLink);
    const refused = fromLink ?? fromBefore;
    if (refused && !refused.ok)
      store.set({ notice: `${refused.problems.join(' ')} ${fromBefore?.ok ? notices.keptInstead : notices.exampleInstead}` });
    if (kept && fromBefore?.ok) {
      store.set({ exampleId: kept.exampleId });
      return take(fromBefore);
    }
    const { self } = store.get();
    if (self.asOf !== today) store.set({ self: { ...self, asOf: today } });
    decide(store.get().also.length === 0);
    keeper.saveSoon();
  }

  function adopt(checked: Checked): void {
    if (checked.ok) {
      keeper.typed = true;
      take({ ...checked, wishes: store.get().wishes });
    } else store.set({ notice: `${checked.problems.join(' ')} ${notices.previousInstead}` });
  }

  open().catch((problem: unknown) => {
    delete marks.own;
    store.set({ problem: problem instanceof Error ? problem.message : notices.notStarted });
  });
  addEventListener('hashchange', async ({ newURL }) => {
    const fragment = new URL(newURL).hash.slice(1);
    if (fragment === keeper.written || fragment === '') return;
    const read = await brain.readLink(fragment);
    if (read.ok) return take(read);
    store.set({ notice: `${read.problems.join(' ')} ${notices.previousInstead}` });
    keeper.saveSoon();
  });

  return {
    edit(change) {
      const { self, exampleId } = store.get();
      keeper.typed = true;
      become({ ...self, candidate: { ...change(self.candidate), example: false } }, exampleId, true);
    },
    wish(program, change) {
      keeper.typed = true;
      store.set({ wishes: withWish(store.get().wishes, program, change), own: true });
      keeper.saveSoon();
    },
    choose,
    reset: () => choose(store.get().exampleId),
    adopt,
    compare(also) {
      if (also.join() === store.get().also.join()) return;
      store.set({ also });
      if (keeper.opened) decide();
    },
    save: keeper.save,
  };
}
