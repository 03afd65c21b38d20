import { useEnv } from './env';
import { tidy } from './format';
import { css, heatColour, type HeatScale } from './heat';
import { textWidth } from './measureText';

const PARTS = 24;
const HEIGHT = 7;

/** Width that a scale takes with its two numbers. */
export function scaleBarWidth(scale: HeatScale, bar = 56): number {
  return textWidth(tidy(scale.min), 10) + bar + textWidth(tidy(scale.max), 10) + 10;
}

/** The colours of a heatmap with the range that they cover, right-aligned at `x`, centred at `y`. */
export function ScaleBar({
  scale,
  x,
  y,
  bar = 56,
}: {
  scale: HeatScale;
  x: number;
  y: number;
  bar?: number;
}) {
  const { ink, scheme } = useEnv();
  const right = x - textWidth(tidy(scale.max), 10) - 5;
  const step = bar / PARTS;
  const colours = Array.from({ length: PARTS }, (_, i) =>
    css(heatColour(scale, scale.min + ((i + 0.5) / PARTS) * (scale.max - scale.min), scheme)),
  );
  return (
    <g font-size={10} fill={ink.muted} aria-hidden="true">
      <text x={right - bar - 5} y={y + 3.5} text-anchor="end">
        {tidy(scale.min)}
      </text>
      {colours.map((colour, i) => (
        <rect
          key={i}
          x={right - bar + i * step}
          y={y - HEIGHT / 2}
          width={step + 0.3}
          height={HEIGHT}
          fill={colour}
        />
      ))}
      <rect
        x={right - bar}
        y={y - HEIGHT / 2}
        width={bar}
        height={HEIGHT}
        fill="none"
        stroke={ink.boxLine}
        stroke-width={0.5}
      />
      <text x={right + 5} y={y + 3.5}>
        {tidy(scale.max)}
      </text>
    </g>
  );
}
