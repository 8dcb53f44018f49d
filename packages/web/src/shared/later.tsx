import { type ReactNode, startTransition, useEffect, useState } from 'react';

/**
 * What stands below the window: drawn once what is above it stands, in slices between which the page answers.
 * One in another waits for that one, so that a long page is laid out in parts.
 */
export function Later({ children }: { children: ReactNode }) {
  const [now, setNow] = useState(false);
  useEffect(() => startTransition(() => setNow(true)), []);
  return now && children;
}
