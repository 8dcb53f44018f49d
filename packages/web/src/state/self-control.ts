import type { Candidate } from '@masterplan/model';
import { notices } from '../text/common.ts';
import { textOf } from './keeper.ts';
import type { Tied } from './open.ts';
import { freeName, listSelves, readSelf, removeSelf, writeSelf } from './selves.ts';

/** What can be done to the selves that this browser keeps. */
export interface SelfControl {
  openSelf(id: string): Promise<void>;
  /** Keeps what is shown a second time, under another name, and goes on with that one. */
  copySelf(): Promise<void>;
  rename(name: string): void;
  removeSelf(id: string): void;
  /** Brings back the self that was removed last. */
  undoRemove(): Promise<void>;
}

interface Parts extends Tied {
  edit: (change: (candidate: Candidate) => Candidate) => void;
  choose: (exampleId: string) => void;
}

const longestName = 120;

export function createSelfControl({ store, brain, keeper, take, edit, choose }: Parts): SelfControl {
  const names = () => listSelves().map(({ name }) => name);

  async function openSelf(id: string): Promise<void> {
    await keeper.save();
    const kept = readSelf(id);
    const read = kept && (await brain.check(kept.text));
    if (!kept || !read) return store.set({ selves: listSelves(), notice: notices.gone });
    if (!read.ok) return store.set({ notice: `${read.problems.join(' ')} ${notices.previousInstead}` });
    store.set({ notice: undefined });
    take(read, { id, exampleId: kept.exampleId, edited: kept.edited });
    await keeper.save();
  }

  return {
    openSelf,
    async copySelf() {
      await keeper.save();
      const name = freeName(notices.copyOf(store.get().self.candidate.name).slice(0, longestName - 4), names());
      store.set({ selfId: undefined });
      edit((candidate) => ({ ...candidate, name }));
      await keeper.save();
    },
    rename(name) {
      const trimmed = name.trim().slice(0, longestName);
      if (trimmed === '' || trimmed === store.get().self.candidate.name) return;
      edit((candidate) => ({ ...candidate, name: trimmed }));
    },
    removeSelf(id) {
      const { selfId, exampleId, selves } = store.get();
      if (id === selfId && keeper.dirty) writeSelf(id, { exampleId, edited: store.get().edited, text: textOf(store.get()) });
      const kept = readSelf(id);
      const entry = selves.find((one) => one.id === id);
      if (!kept || !entry) return;
      if (id === selfId) {
        keeper.dirty = false;
        store.set({ selfId: undefined });
        choose(exampleId);
      }
      removeSelf(id);
      store.set({ selves: listSelves(), notice: undefined, removed: { ...entry, kept, shown: id === selfId } });
    },
    async undoRemove() {
      const { removed } = store.get();
      if (!removed) return;
      if (!writeSelf(removed.id, removed.kept)) return store.set({ notice: notices.storageBlocked });
      store.set({ removed: undefined, selves: listSelves() });
      if (removed.shown) await openSelf(removed.id);
    },
  };
}
