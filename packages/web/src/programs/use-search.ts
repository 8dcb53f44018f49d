import { useNavigate, useSearch } from '@tanstack/react-router';
import { useHydrated } from '../shared/use-hydrated.ts';
import type { ProgramsSearch } from './search.ts';

const nothing: ProgramsSearch = {};

/** The whole search of the address; none while the page is still as it was built. */
export function useWholeSearch(): ProgramsSearch {
  const asked = useSearch({ from: '/programs' });
  return useHydrated() ? asked : nothing;
}

/** One part of it: a component that reads it is drawn again only when that part changes. */
export function useSearchPart<K extends keyof ProgramsSearch>(key: K): ProgramsSearch[K] {
  const part = useSearch({ from: '/programs', select: (search) => search[key] });
  return useHydrated() ? part : nothing[key];
}

/** Changes the search in place: Back leaves the page. */
export function useChangeSearch(): (change: (search: ProgramsSearch) => ProgramsSearch) => void {
  const navigate = useNavigate({ from: '/programs' });
  return (change) => void navigate({ search: change, replace: true, resetScroll: false });
}
