import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The element's width in CSS pixels: `before` until it is measured, and while the page is built without a browser. */
export function useWidth<E extends Element>(before: number): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(before);
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
