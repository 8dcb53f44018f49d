import { notices } from '../text/common.ts';
import { pack } from './fragment.ts';
import { keep } from './keep.ts';
import type { Store } from './store.ts';

/** Writes the self into the link's fragment and the storage, a moment after the last change. */
export interface Keeper {
  /** Whether the link and the storage were read: before, nothing may be written over them. */
  opened: boolean;
  /** Whether this visitor entered something: only then may it take the place of what the browser kept before. */
  typed: boolean;
  /** The fragment as it was last written. */
  written: string;
  save: () => Promise<void>;
  saveSoon: () => void;
}

const restMs = 300;

export function createKeeper(store: Store): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (!keeper.opened) return;
    const { self, own, exampleId, wishes } = store.get();
    const all = wishes.length === 0 ? self : { ...self, wishes };
    if (keeper.typed && !keep(exampleId, JSON.stringify(all))) store.set({ notice: notices.storageBlocked });
    writeFragment(own ? await pack(all) : '');
  }

  function writeFragment(fragment: string): void {
    keeper.written = fragment;
    const here = location.pathname + location.search;
    const address = here + (fragment === '' ? '' : `#${fragment}`);
    if (address === here + location.hash) return;
    // The router patches the instance's method; it has no business with the fragment.
    History.prototype.replaceState.call(history, history.state, '', address);
  }

  const keeper: Keeper = {
    opened: false,
    typed: false,
    written: '',
    save,
    saveSoon() {
      clearTimeout(timer);
      timer = setTimeout(save, restMs);
    },
  };
  addEventListener('pagehide', () => void save());
  return keeper;
}
