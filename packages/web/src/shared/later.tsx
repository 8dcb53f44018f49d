import { Children, type ReactNode, startTransition, useEffect, useState } from 'react';

/**
 * What stands below the window: drawn once what is above it stands, one child after the other, in slices between which the page
 * answers, so that a long page is laid out in parts.
 */
export function Later({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children);
  const [drawn, setDrawn] = useState(0);
  const all = drawn >= parts.length;
  useEffect(() => {
    if (!all) startTransition(() => setDrawn(drawn + 1));
  }, [all, drawn]);
  return parts.slice(0, drawn);
}
