/** The width that a view has, in whole pixels, followed while it is shown. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useEnv } from './env';

const NARROWEST = 320;

export function useWidth<E extends HTMLElement>(): [RefObject<E>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(useEnv().width);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    // A hidden output measures zero: it keeps its last width until it is shown.
    const measure = () =>
      element.clientWidth > 0 && setWidth(Math.max(NARROWEST, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
