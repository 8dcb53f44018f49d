import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * False while a page takes over what was drawn at build time, true after: an address's search was not known then,
 * so the first drawing must leave it out.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
