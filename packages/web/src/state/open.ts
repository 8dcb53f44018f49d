import { notices } from '../text/common.ts';
import type { Start } from '../worker/protocol.ts';
import type { Brain } from './brain.ts';
import type { Take } from './control.ts';
import { isSelfLink } from './fragment.ts';
import { type Keeper, textOf } from './keeper.ts';
import { listSelves, migrateOld, readCurrent, readSelf, type SelfEntry } from './selves.ts';
import type { Store } from './store.ts';
import { readTab } from './tab.ts';

export interface Tied {
  store: Store;
  brain: Brain;
  keeper: Keeper;
  take: Take;
}

interface Opening extends Tied {
  from: Start;
  /** Is told once what to show: nothing means the page as it was drawn. */
  opened: (found: (() => void) | undefined) => void;
}

/**
 * Starts the worker and shows what the link says, or else the self that this tab or this browser kept last, or else the
 * example. A fragment that this tab wrote itself is only an echo of what is kept, which may be newer.
 */
export async function openVisit({ store, brain, keeper, take, opened, from }: Opening): Promise<void> {
  const fragment = isSelfLink(location.hash.slice(1)) ? location.hash.slice(1) : '';
  const tab = readTab();
  migrateOld(Date.now());
  store.set({ selves: listSelves() });
  store.set({ choices: await brain.start(from), ready: true });
  const foreign = fragment !== '' && !tab?.written.includes(fragment);
  listenToLinks({ store, brain, keeper, take });

  const said: string[] = [];
  const fromLink = async () => {
    if (fragment === '') return undefined;
    const read = await brain.readLink(fragment);
    if (!read.ok) {
      said.push(...read.problems);
      return undefined;
    }
    const id = sameAs(textOf(read), store.get().selves);
    return () => take(read, { id });
  };
  const fromBefore = async () => {
    const id = tab ? (foreign ? readCurrent() : tab.id) : readCurrent();
    const kept = id === undefined ? undefined : readSelf(id);
    if (!kept) return undefined;
    const read = await brain.check(kept.text);
    if (read.ok) return () => take(read, { id, exampleId: kept.exampleId, edited: kept.edited });
    said.push(...read.problems);
    return undefined;
  };
  const [first, second] = foreign ? [fromLink, fromBefore] : [fromBefore, fromLink];
  const found = (await first()) ?? (await second());
  if (said.length > 0) {
    const instead = found === undefined ? notices.exampleInstead : notices.keptInstead;
    store.set({ notice: `${said.join(' ')} ${instead}` });
  }
  opened(found);
}

/** A link that is put into the address of this tab later. */
function listenToLinks({ store, brain, keeper, take }: Tied): void {
  addEventListener('hashchange', async ({ newURL }) => {
    const fragment = new URL(newURL).hash.slice(1);
    if (fragment === keeper.written || !isSelfLink(fragment)) return;
    const read = await brain.readLink(fragment);
    if (!read.ok) {
      store.set({ notice: `${read.problems.join(' ')} ${notices.previousInstead}` });
      return keeper.saveSoon();
    }
    const kept = keeper.save();
    take(read, { id: sameAs(textOf(read), store.get().selves) });
    await kept;
  });
}

/** The kept self that a link says word for word. */
function sameAs(text: string, selves: readonly SelfEntry[]): string | undefined {
  return selves.find(({ id }) => readSelf(id)?.text === text)?.id;
}
