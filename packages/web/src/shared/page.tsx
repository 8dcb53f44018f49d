import { type ReactNode, useEffect, useRef } from 'react';
import { frame } from '../text/common.ts';

let visits = 0;

/** A page's main part: sets the title and, after a navigation, takes the focus, so that a screen reader hears where it is. */
export function Page({ title, className = '', children }: { title: string; className?: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    visits += 1;
    if (visits > 1) main.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · ${frame.name}`;
  }, [title]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={className} aria-label={title}>
      {children}
    </main>
  );
}
