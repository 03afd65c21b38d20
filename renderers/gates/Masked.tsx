import { useEnv } from '../shared/env';
import { css, NO_VALUE } from '../shared/heat';
import { Label } from '../shared/Label';
import { hatchPath, maskedRuns } from './hatch';
import type { PlacedPanel } from './layout';
import type { DecodedGates } from './schema';

/** Hatched where a mask leaves steps out. Gates have no value there and are grey; states show what they keep. */
export function MaskedColumns({ placed, data }: { placed: PlacedPanel; data: DecodedGates }) {
  const { ink } = useEnv();
  const step = placed.width / data.timesteps;
  const d = maskedRuns(data.masked)
    .map(({ from, to }) =>
      hatchPath(placed.x + from * step, placed.heatTop, (to - from) * step, placed.height),
    )
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
  const { ink, scheme, text } = useEnv();
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
        {text.maskedLegend}
      </Label>
    </g>
  );
}
