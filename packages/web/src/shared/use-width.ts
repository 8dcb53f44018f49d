import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useHydrated } from './use-hydrated.ts';

/**
 * The element's width in CSS pixels: `before` while the page is built without a browser. What is drawn later begins with
 * what the page has room for, which spares a phone drawing it twice, until it is measured.
 */
export function useWidth<E extends Element>(before: number): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const hydrated = useHydrated();
  const [width, setWidth] = useState(() => (hydrated ? Math.min(before, document.getElementById('main')?.clientWidth ?? before) : before));
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => setWidth(Math.max(240, Math.round(element.getBoundingClientRect().width)));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
