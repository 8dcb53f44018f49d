import { type ReactNode, useEffect, useRef } from 'react';
import { useApp } from '../state/app.tsx';
import { frame } from '../text/common.ts';

let visits = 0;

/** A page's main part: sets the title and, after a navigation, gives its heading the focus, so that a screen reader hears where it is. */
export function Page({ title, className = '', children }: { title: string; className?: string; children: ReactNode }) {
  const { drawn } = useApp();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    visits += 1;
    if (visits === 1) drawn();
    if (visits > 1) focusOn(main.current);
  }, [drawn]);
  useEffect(() => {
    document.title = `${title} · ${frame.name}`;
    // The heading that had the focus may have gone when what was asked for came.
    if (visits > 1 && document.activeElement === document.body) focusOn(main.current);
  }, [title]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={className} aria-label={title}>
      {children}
    </main>
  );
}

function focusOn(main: HTMLElement | null): void {
  const heading = main?.querySelector('h1');
  if (heading) heading.tabIndex = -1;
  (heading ?? main)?.focus({ preventScroll: true });
}
