import type { JSX, VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type HelpedMetric, isHelped } from '../../src/rnn/display/metricHelp';
import { MetricHelpText } from './MetricHelpList';

/** What a column's head needs, so that a hint shows there; `below` stands under the hint. */
export type HeadHints = (metric: string, below?: string) => JSX.HTMLAttributes<HTMLTableCellElement>;

interface Shown {
  metric: HelpedMetric;
  below?: string;
  head: HTMLElement;
}

/** Long enough that a pointer on its way elsewhere opens none. */
const REST_MS = 250;
const MARGIN = 8;

/** Explains a metric where the pointer rests on its head, or the keyboard's focus is there. */
export function useMetricHint(): { hints: HeadHints; hint: VNode | null } {
  const id = useId();
  const [shown, setShown] = useState<Shown>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const close = () => {
    clearTimeout(timer.current);
    setShown(undefined);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const hints: HeadHints = (metric, below) => {
    if (!isHelped(metric)) return {};
    return {
      onPointerEnter: ({ pointerType, currentTarget: head }) => {
        // a touch opens the list below instead
        if (pointerType !== 'mouse') return;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setShown({ metric, below, head }), REST_MS);
      },
      onPointerLeave: close,
      onFocusIn: ({ target, currentTarget: head }) => {
        if ((target as HTMLElement).matches(':focus-visible')) setShown({ metric, below, head });
      },
      onFocusOut: close,
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || !shown) return;
        event.stopPropagation();
        close();
      },
      'aria-describedby': shown?.metric === metric ? id : undefined,
    };
  };
  return { hints, hint: shown ? <Hint id={id} shown={shown} onScroll={close} /> : null };
}

/** In the top layer, so that no scrolling box cuts it off; below its head, or above where there is no room. */
function Hint({ id, shown, onScroll }: { id: string; shown: Shown; onScroll(): void }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const hint = place.current!;
    if (!hint.matches(':popover-open')) hint.showPopover();
    const head = shown.head.getBoundingClientRect();
    const { width, height } = hint.getBoundingClientRect();
    const page = document.documentElement;
    const left = Math.min(head.left, page.clientWidth - width - MARGIN);
    const fits = head.bottom + 6 + height <= page.clientHeight || head.top < height + 6;
    hint.style.left = `${Math.max(MARGIN, left)}px`;
    hint.style.top = `${fits ? head.bottom + 6 : head.top - height - 6}px`;
  }, [shown]);
  useEffect(() => {
    document.addEventListener('scroll', onScroll, true);
    return () => document.removeEventListener('scroll', onScroll, true);
  });
  return (
    <div ref={place} id={id} role="tooltip" class="rnn-tip" popover="manual">
      <MetricHelpText metric={shown.metric} />
      {shown.below ? <p class="rnn-muted">{shown.below}</p> : null}
    </div>
  );
}
