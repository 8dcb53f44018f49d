import { notices } from '../text/common.ts';
import { pack } from './fragment.ts';
import { listSelves, newId, writeCurrent, writeSelf } from './selves.ts';
import type { AppState, Store } from './store.ts';
import { writeTab } from './tab.ts';

/** Writes the self into the link's fragment and the storage, a moment after the last change. */
export interface Keeper {
  /** Whether the link and the storage were read: before, nothing may be written over them. */
  opened: boolean;
  /** Whether something was entered since the last writing. */
  dirty: boolean;
  /** The fragment as it was last written. */
  written: string;
  save: () => Promise<void>;
  saveSoon: () => void;
}

const restMs = 300;

export type Keepable = Pick<AppState, 'self' | 'wishes' | 'applications'>;

/** The self with the plans that were asked for and its applications, as it is kept, linked and handed out. */
export const selfOf = ({ self, wishes, applications }: Keepable) => ({
  ...self,
  ...(wishes.length > 0 && { wishes }),
  ...(applications && { applications }),
});
export const textOf = (state: Keepable): string => JSON.stringify(selfOf(state));

export function createKeeper(store: Store): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** What is kept and which self the tab shows first, within this turn: a page that is being left has no other. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    if (!keeper.opened) return;
    const refused = keeper.dirty && !keep();
    writeTab(store.get().selfId);
    writeFragment(store.get().own ? await pack(JSON.parse(textOf(store.get()))) : '');
    // The notice says that the link holds it: from now on it does.
    if (refused) store.set({ notice: notices.storageBlocked });
  }

  /** Whether the storage took it. */
  function keep(): boolean {
    const { exampleId, edited, selfId } = store.get();
    const id = selfId ?? newId();
    if (!writeSelf(id, { exampleId, edited, text: textOf(store.get()) })) return false;
    keeper.dirty = false;
    writeCurrent(id);
    store.set({ selfId: id, selves: listSelves() });
    return true;
  }

  function writeFragment(fragment: string): void {
    keeper.written = fragment;
    writeTab(store.get().selfId, fragment);
    const here = location.pathname + location.search;
    const address = here + (fragment === '' ? '' : `#${fragment}`);
    if (address === here + location.hash) return;
    // The router patches the instance's method; it has no business with the fragment.
    History.prototype.replaceState.call(history, history.state, '', address);
  }

  const keeper: Keeper = {
    opened: false,
    dirty: false,
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
