import { useEffect, useRef, useState } from 'preact/hooks';

const DURATION = 450;

/** How far a drawing is unrolled, from 0 to 1: at once where the reader wants no motion. */
export function useFolding(folded: boolean): number {
  const target = folded ? 0 : 1;
  const [part, setPart] = useState(target);
  const now = useRef(target);
  useEffect(() => {
    const from = now.current;
    const show = (next: number) => {
      now.current = next;
      setPart(next);
    };
    if (from === target) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return show(target);
    const start = performance.now();
    const step = (time: number) => {
      const done = Math.min(1, Math.max(0, (time - start) / DURATION));
      show(done === 1 ? target : from + (target - from) * (1 - (1 - done) ** 3));
      if (done < 1) frame = requestAnimationFrame(step);
    };
    let frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return part;
}
