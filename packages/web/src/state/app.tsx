import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Brain } from './brain.ts';
import type { Control } from './control.ts';
import type { Example } from './page-data.ts';
import type { AppState, Shown, Store } from './store.ts';

/** What every component may reach. While the page is built there is no worker: asking it never answers. */
export interface App {
  store: Store;
  control: Control;
  brain: Brain;
  examples: Example[];
  /** To be called once the first page is in React's hands, fields and all. */
  drawn: () => void;
}

const Context = createContext<App | undefined>(undefined);

export function AppProvider({ app, children }: { app: App; children: ReactNode }) {
  return <Context.Provider value={app}>{children}</Context.Provider>;
}

export function useApp(): App {
  const app = useContext(Context);
  if (!app) throw new Error('This component stands outside the app.');
  return app;
}

/** Reads a part of the state; the component is drawn again when that part changes. */
export function useAppState<T>(part: (state: AppState) => T): T {
  const { store } = useApp();
  const read = () => part(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Opens the panel of figures. */
export function useShow(): (shown: Shown) => void {
  const { store } = useApp();
  return (shown) => store.set({ shown });
}
