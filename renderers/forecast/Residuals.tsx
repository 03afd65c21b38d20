import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useEnv } from '../shared/env';
import { exact, short, tidy } from '../shared/format';
import { Label } from '../shared/Label';
import { linePath } from '../shared/path';
import { useWords } from '../shared/words';
import { envelope } from '../shared/envelope';
import { errorStats, histogram, residuals } from './errors';
import type { PlotLayout } from './layout';
import { modelStyle } from './modelStyle';
import type { Forecasts } from './schema';
import type { PlotState } from './state';
import { words } from './words';

/** One model's residuals below its forecasts, and how often each size occurs in the whole test part. */
export function Residuals({
  data,
  state,
  layout,
  x,
  width,
}: {
  data: Forecasts;
  state: PlotState;
  layout: PlotLayout;
  /** As of the forecasts above. */
  x: (step: number) => number;
  width: number;
}) {
  const { ink } = useEnv();
  const say = useWords(words);
  const { residuals: box, histogram: bars, left, right } = layout;
  const beside = bars.left > left;
  const errors = residuals(data, state.model, state.step);
  const stats = errorStats(errors);
  const [low = -1, high = 1] = extent(errors.filter(Number.isFinite));
  const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const y = scaleLinear([-most, most], [box.bottom, box.top + 4]);
  const read = state.t === undefined ? undefined : data.start + state.t;
  const { stroke } = modelStyle(state.model);
  const bins = histogram(errors, 15);
  const top = Math.max(1, ...bins.map((bin) => bin.count));
  const bx = scaleLinear([-most, most], [bars.left, bars.right]);
  const by = scaleLinear([0, top], [bars.bottom, bars.top + 4]);
  return (
    <>
      <Label x={0} y={box.top - 12} maxWidth={(beside ? right : width) - 2} bold>
        {say.residuals(data.models[state.model]!.name)}
      </Label>
      {[-most, 0, most].map((tick) => (
        <g key={tick}>
          <path d={`M${left},${y(tick)}H${right}`} stroke={tick === 0 ? ink.boxLine : ink.faint} />
          <Label x={left - 6} y={y(tick) + 3.5} size={10} anchor="end" colour={ink.muted} maxWidth={left - 8}>
            {tidy(tick)}
          </Label>
        </g>
      ))}
      <path
        d={linePath(
          envelope((i) => errors[i - data.start]!, Math.max(state.from, data.start), state.to, x, y),
        )}
        fill="none"
        stroke={stroke}
        stroke-width={1.25}
      />
      {read !== undefined && read >= state.from && read <= state.to ? (
        <path d={`M${x(read)},${box.top}V${box.bottom}`} stroke={ink.accent} stroke-opacity={0.6} />
      ) : null}
      <Label
        x={beside ? bars.left : 0}
        y={bars.top - 12}
        size={beside ? 10 : 11}
        maxWidth={bars.right - (beside ? bars.left : 0)}
      >
        {`${say.mean} ${short(stats.mean)} · ${say.sd} ${short(stats.sd)}`}
      </Label>
      {bins.map((bin) => (
        <rect
          key={bin.from}
          x={bx(bin.from)}
          y={by(bin.count)}
          width={Math.max(1.5, bx(bin.to) - bx(bin.from) - 1)}
          height={bars.bottom - by(bin.count)}
          fill={stroke}
          fill-opacity={0.75}
        >
          <title>{`${exact(bin.from)} … ${exact(bin.to)}: ${bin.count}`}</title>
        </rect>
      ))}
      <path d={`M${bars.left},${bars.bottom}H${bars.right}`} stroke={ink.boxLine} />
      {Number.isFinite(stats.mean) ? (
        <path d={`M${bx(stats.mean)},${bars.top}V${bars.bottom}`} stroke={ink.text} stroke-dasharray="3 2" />
      ) : null}
      {(['start', 'middle', 'end'] as const).map((anchor, i) => (
        <Label
          key={anchor}
          x={bx([-most, 0, most][i]!)}
          y={bars.bottom + 14}
          size={10}
          anchor={anchor}
          colour={ink.muted}
        >
          {tidy([-most, 0, most][i]!)}
        </Label>
      ))}
    </>
  );
}
