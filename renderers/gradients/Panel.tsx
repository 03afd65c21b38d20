import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { hatchPath, maskedRuns } from '../shared/hatch';
import { Label } from '../shared/Label';
import { linePath } from '../shared/path';
import { stepTicks } from '../shared/ticks';
import { useWords } from '../shared/words';
import { textWidth } from '../shared/measureText';
import { exactStep, stepName } from './describe';
import type { PlacedFlow } from './layout';
import { type NormScale, shownCurves, type Shown } from './scale';
import type { DecodedGradients } from './schema';
import { curveStyles } from './styles';
import { words as translated } from './words';

/** More points than this are not told apart. */
const MOST_POINTS = 1500;

interface PanelProps {
  data: DecodedGradients;
  placed: PlacedFlow;
  scale: NormScale;
  shown: Shown;
  tickText: (value: number) => string;
  step?: number;
}

/** The curves of one flow, those of the others thin behind them. */
export function Panel({ data, placed, scale, shown, tickText, step }: PanelProps) {
  const { ink, text, language } = useEnv();
  const words = useWords(translated);
  const { x: left, y: top, width, height } = placed;
  const { timesteps } = data;
  const flow = data.flows[placed.flow]!;
  const styles = curveStyles(ink);
  const cell = width / timesteps;
  const x = (t: number) => left + (t + 0.5) * cell;
  const y = (value: number) => top + (1 - scale.at(value)) * height;
  const every = Math.max(1, Math.ceil(timesteps / MOST_POINTS));
  const steps = Array.from({ length: timesteps }, (_, t) => t).filter(
    (t) => t % every === 0 || t === timesteps - 1,
  );
  const path = (values: number[]) => linePath(steps.map((t) => [x(t), y(values[t]!)]));
  const curves = shownCurves(flow, shown.measure);
  const detail =
    flow.layer === undefined ? '' : words.layer(flow.layer, text.units(count(flow.units ?? 0, language)));
  const names = tickedSteps(data, width);
  return (
    <g>
      <Label x={left} y={top - (detail ? 20 : 8)} size={12} bold maxWidth={width}>
        {flow.name}
      </Label>
      <Label x={left} y={top - 7} size={10} colour={ink.muted} maxWidth={width}>
        {detail}
      </Label>
      {step === undefined ? null : (
        <rect
          x={left + step * cell - Math.max(0, 2 - cell) / 2}
          y={top}
          width={Math.max(2, cell)}
          height={height}
          fill={ink.cursor}
        />
      )}
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left},${y(tick)}h${width}`} stroke={ink.faint} stroke-width={1} />
          {placed.labelled ? (
            <Label x={left - 6} y={y(tick) + 3.5} size={10} anchor="end" colour={ink.muted}>
              {tickText(tick)}
            </Label>
          ) : null}
        </g>
      ))}
      <path
        d={maskedRuns(flow.masked)
          .map(({ from, to }) => hatchPath(left + from * cell, top, (to - from) * cell, height))
          .join('')}
        fill="none"
        stroke={ink.muted}
        stroke-opacity={0.5}
      />
      {data.flows.map((other, i) =>
        i === placed.flow ? null : (
          <path key={i} d={path(shownCurves(other, shown.measure).hidden)} fill="none" {...styles.others} />
        ),
      )}
      {curves.low && curves.high ? (
        <Band low={curves.low} high={curves.high} steps={steps} x={x} y={y} />
      ) : null}
      {curves.cell ? <path d={path(curves.cell)} fill="none" {...styles.cellState} /> : null}
      {curves.before ? <path d={path(curves.before)} fill="none" {...styles.before} /> : null}
      <path d={path(curves.hidden)} fill="none" {...styles.hidden} />
      <path d={`M${left},${top + height}h${width}`} stroke={ink.boxLine} />
      {step === undefined ? null : (
        <rect x={left} y={top} width={width} height={height} fill="none" pointer-events="all">
          <title>{exactStep(data, flow, step, shown, words)}</title>
        </rect>
      )}
      {names.map((t) => (
        <Label
          key={t}
          x={x(t)}
          y={top + height + 14}
          size={10}
          anchor={anchorOf(t, timesteps, width)}
          colour={ink.muted}
        >
          {stepName(data, t)}
        </Label>
      ))}
      <Direction
        x={left}
        y={top + height + 29}
        width={width}
        axis={data.kind === 'model' ? words.steps : words.stepsBack}
        arrow={flow.backward ? words.runsForward : words.runsBack}
      />
    </g>
  );
}

/** Of a demonstration the round numbers count back from its last step. */
function tickedSteps({ kind, timesteps }: DecodedGradients, width: number): number[] {
  if (kind === 'model') return stepTicks(timesteps, width).map((tick) => tick - 1);
  const back = timesteps > 1 ? [0, ...stepTicks(timesteps - 1, width).filter((tick) => tick > 1)] : [0];
  return back.map((n) => timesteps - 1 - n);
}

/** The first and last name lie within the plot, not over its neighbour's. */
function anchorOf(t: number, timesteps: number, width: number): 'start' | 'middle' | 'end' {
  if (width / timesteps > 18) return 'middle';
  return t === 0 ? 'start' : t === timesteps - 1 ? 'end' : 'middle';
}

function Direction({
  x,
  y,
  width,
  axis,
  arrow,
}: {
  x: number;
  y: number;
  width: number;
  axis: string;
  arrow: string;
}) {
  const { ink } = useEnv();
  const room = width - textWidth(axis, 10) - 12;
  const fits = textWidth(arrow, 10) <= room;
  return (
    <>
      <Label x={x} y={y} size={10} colour={ink.muted} maxWidth={width}>
        {axis}
      </Label>
      {fits ? (
        <Label x={x + width} y={y} size={10} anchor="end" colour={ink.muted}>
          {arrow}
        </Label>
      ) : null}
    </>
  );
}

function Band({
  low,
  high,
  steps,
  x,
  y,
}: {
  low: number[];
  high: number[];
  steps: number[];
  x: (t: number) => number;
  y: (value: number) => number;
}) {
  const { ink } = useEnv();
  const known = (t: number) => Number.isFinite(y(low[t]!)) && Number.isFinite(y(high[t]!));
  // one area a run of known steps
  const runs: number[][] = [];
  let open = false;
  for (const t of steps) {
    if (known(t) && open) runs.at(-1)!.push(t);
    else if (known(t)) runs.push([t]);
    open = known(t);
  }
  const area = (run: number[]) =>
    [...run.map((t) => [x(t), y(high[t]!)]), ...[...run].reverse().map((t) => [x(t), y(low[t]!)])]
      .map(([px, py]) => `${px!.toFixed(2)},${py!.toFixed(2)}`)
      .join('L');
  return <path d={runs.map((run) => `M${area(run)}Z`).join('')} fill={ink.text} fill-opacity={0.1} />;
}
