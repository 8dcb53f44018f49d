import { notices } from '../text/common.ts';
import type { Tied } from './open.ts';
import { freeName, type Kept, listSelves, newId, parseKept, readSelf, selfIdOf, writeSelf } from './selves.ts';

/**
 * Two tabs on the same self: the newest edit wins and is said. Where this tab has entries that were not written yet, the
 * other tab's version is kept as a self of its own, so that neither is lost.
 */
export function watchOtherTabs({ store, brain, keeper, take }: Tied): void {
  async function meet(id: string, theirs: Kept): Promise<void> {
    const { edited, self } = store.get();
    if (theirs.edited <= edited) return;
    if (keeper.dirty) return keepBoth(theirs);
    const read = await brain.check(theirs.text);
    if (!read.ok || keeper.dirty || store.get().selfId !== id) return;
    take(read, { id, exampleId: theirs.exampleId, edited: theirs.edited });
    store.set({ notice: notices.newerElsewhere(self.candidate.name) });
  }

  function keepBoth(theirs: Kept): void {
    const name = freeName(
      notices.otherTab(store.get().self.candidate.name),
      store.get().selves.map((entry) => entry.name),
    );
    const value: { candidate: object } = JSON.parse(theirs.text);
    writeSelf(newId(), { ...theirs, text: JSON.stringify({ ...value, candidate: { ...value.candidate, name } }) });
    store.set({ selves: listSelves(), notice: notices.keptBoth(name) });
  }

  addEventListener('storage', ({ key, newValue }) => {
    if (!keeper.opened || key?.startsWith('masterplan.') === false) return;
    store.set({ selves: listSelves() });
    const { selfId } = store.get();
    if (selfId === undefined || (key !== null && selfIdOf(key) !== selfId)) return;
    const theirs = parseKept(newValue);
    if (theirs) return void meet(selfId, theirs);
    if (readSelf(selfId) === undefined) store.set({ selfId: undefined, notice: notices.deletedElsewhere });
  });
  // A page that comes back from the browser's cache heard nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    const { selfId } = store.get();
    const kept = persisted && selfId !== undefined ? readSelf(selfId) : undefined;
    if (kept && selfId !== undefined) void meet(selfId, kept);
  });
}
