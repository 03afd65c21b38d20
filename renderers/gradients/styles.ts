import type { Ink } from '../shared/ink';

interface Stroke {
  stroke: string;
  'stroke-width': number;
  'stroke-dasharray'?: string;
  'stroke-opacity'?: number;
  'stroke-linejoin': 'round';
}

/** How each kind of curve is drawn. The cell state is the highway: the widest line. */
export function curveStyles(ink: Ink): Record<'hidden' | 'cellState' | 'before' | 'others', Stroke> {
  const round = 'round' as const;
  return {
    hidden: { stroke: ink.text, 'stroke-width': 1.75, 'stroke-linejoin': round },
    cellState: { stroke: ink.accent, 'stroke-width': 4.5, 'stroke-opacity': 0.75, 'stroke-linejoin': round },
    before: { stroke: ink.muted, 'stroke-width': 1.5, 'stroke-dasharray': '2 3', 'stroke-linejoin': round },
    others: { stroke: ink.boxLine, 'stroke-width': 1, 'stroke-linejoin': round },
  };
}
