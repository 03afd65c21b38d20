import { useEnv } from '../shared/env';
import { css, NO_VALUE } from '../shared/heat';
import { Label } from '../shared/Label';
import { useWords } from '../shared/words';
import { hatchPath, maskedRuns } from '../shared/hatch';
import type { PlacedPanel } from './layout';
import { placeOf, type TimeWindow } from './timeWindow';
import { words } from './words';

/** Hatched where a mask leaves steps out. Gates have no value there and are grey; states show what they keep. */
export function MaskedColumns({
  placed,
  masked,
  window,
}: {
  placed: PlacedPanel;
  masked: boolean[];
  window: TimeWindow;
}) {
  const { ink } = useEnv();
  const place = (step: number) => Math.min(1, Math.max(0, placeOf(step, window))) * placed.width;
  const d = maskedRuns(masked)
    .map(({ from, to }) => [place(from), place(to)] as const)
    .filter(([left, right]) => right > left)
    .map(([left, right]) => hatchPath(placed.x + left, placed.heatTop, right - left, placed.height))
    .join('');
  return d === '' ? null : (
    <path
      class="rnn-masked"
      d={d}
      fill="none"
      stroke={ink.muted}
      stroke-opacity={0.65}
      stroke-width={1.25}
      pointer-events="none"
    />
  );
}

const SAMPLE = { width: 20, height: 11 };

/** What the hatching means; its top is at `y`. */
export function MaskedLegend({ x, y, maxWidth }: { x: number; y: number; maxWidth: number }) {
  const { ink, scheme } = useEnv();
  const { maskedLegend } = useWords(words);
  return (
    <g>
      <rect x={x} y={y} {...SAMPLE} fill={css(NO_VALUE[scheme])} />
      <path
        d={hatchPath(x, y, SAMPLE.width, SAMPLE.height)}
        stroke={ink.muted}
        stroke-opacity={0.65}
        stroke-width={1.25}
      />
      <Label
        x={x + SAMPLE.width + 7}
        y={y + 9.5}
        size={10.5}
        colour={ink.muted}
        maxWidth={maxWidth - SAMPLE.width - 7}
      >
        {maskedLegend}
      </Label>
    </g>
  );
}
