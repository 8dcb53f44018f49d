import type { ReactNode } from 'react';

/** A wide table in a narrow page: scrolls by itself, by keyboard too. */
export function Scroll({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={`scroll ${className}`} tabIndex={0} aria-label={`${label} (table)`}>
      {children}
    </section>
  );
}
