import { useEnv } from './env';
import { fit } from './measureText';

interface LabelProps {
  x: number;
  y: number;
  children: string;
  size?: number;
  bold?: boolean;
  colour?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Longer text is cut with an ellipsis, and whole in a tooltip. */
  maxWidth?: number;
  /** Lies on lines, which keep a distance. */
  halo?: boolean;
}

/** One line of text in a drawing. */
export function Label({
  x,
  y,
  children,
  size = 11,
  bold,
  colour,
  anchor,
  maxWidth = Infinity,
  halo,
}: LabelProps) {
  const { ink } = useEnv();
  const shown = fit(children, maxWidth, size, bold);
  const outline = halo
    ? { stroke: ink.surface, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' as const }
    : {};
  return (
    <text
      x={x}
      y={y}
      font-size={size}
      font-weight={bold ? 600 : undefined}
      fill={colour ?? ink.text}
      text-anchor={anchor}
      {...outline}
    >
      {shown}
      {shown === children ? null : <title>{children}</title>}
    </text>
  );
}
