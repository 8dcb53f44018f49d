import { Children, type ReactNode, startTransition, useEffect, useState } from 'react';

/** So many parts at first, then so many more at a time, in slices between which the page answers; how many are to be drawn now. */
export function useGrowing(first: number, step: number, all: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn < all) startTransition(() => setDrawn(drawn + step));
  }, [drawn, step, all]);
  return drawn;
}

/**
 * What stands below the window: drawn once what is above it stands, one child after the other, so that a long page is laid out in
 * parts.
 */
export function Later({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children);
  return parts.slice(0, useGrowing(0, 1, parts.length));
}
