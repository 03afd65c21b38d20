import type { SearchTrial, SearchView } from '../../src/rnn/display/views';
import { type Env, useEnv } from '../shared/env';
import { css, heatColour } from '../shared/heat';
import { Label } from '../shared/Label';
import { fit, textWidth } from '../shared/measureText';
import { type AxesLayout, BAR, laneY, NAME_SIZE, TICK_SIZE, yOf } from './axes';
import { quality } from './ranking';

/** The palest colour of the scale would not be seen as a line. */
const PALEST = 0.32;
const PARTS = 20;

const colourOf = (good: number, { scheme }: Env) =>
  css(heatColour({ kind: 'sequential', min: 0, max: 1 }, PALEST + (1 - PALEST) * good, scheme));

/** Trials as lines over parallel axes: one a parameter, the last the value, which also is the scale of the colours. */
export function ParallelPlot({
  view,
  trials,
  layout,
  selected,
}: {
  view: SearchView;
  /** Best first. */
  trials: SearchTrial[];
  layout: AxesLayout;
  /** Number of a trial. */
  selected?: number;
}) {
  const env = useEnv();
  const { ink } = env;
  const { axes, value, top, bottom } = layout;
  const best = view.best ?? undefined;
  const above = trials.find(({ number }) => number === selected);
  const dimmed = above !== undefined;
  const stroke = (trial: SearchTrial) =>
    trial.value === null ? ink.muted : colourOf(quality(trial.value, value.place, view.goal), env);
  return (
    <g>
      {axes.slice(0, -1).map(({ x }, i) => (
        <path key={i} d={`M${x},${top}V${bottom}`} stroke={ink.boxLine} />
      ))}
      {/* the best are drawn last, above the others */}
      {[...trials].reverse().map((trial) => (
        <TrialLine
          key={trial.number}
          trial={trial}
          layout={layout}
          stroke={stroke(trial)}
          width={trial.number === best ? 3 : 1.3}
          opacity={dimmed ? 0.25 : trial.value === null ? 0.55 : 0.9}
        />
      ))}
      {above ? (
        <TrialLine trial={above} layout={layout} stroke={ink.accent} width={3.5} opacity={1} marked />
      ) : null}
      <ValueBar layout={layout} goal={view.goal} />
      {axes.map(({ name, x, lane, labelX, ticks, room }, i) => {
        const last = i === axes.length - 1;
        return (
          <g key={i}>
            <path d={`M${x},${laneY(lane) + 4}V${top - 2}`} stroke={ink.faint} />
            <Label x={labelX} y={laneY(lane)} size={NAME_SIZE} bold maxWidth={layout.width - labelX} halo>
              {name}
            </Label>
            {ticks.map((tick, k) => (
              <Tick key={k} layout={layout} at={tick.at} x={x} text={tick.text} last={last} room={room} />
            ))}
          </g>
        );
      })}
    </g>
  );
}

interface TickProps {
  layout: AxesLayout;
  at: number;
  x: number;
  text: string;
  /** Of the value's axis: at its right. */
  last: boolean;
  room: number;
}

/** On a ground of its own, for lines come from all sides. */
function Tick({ layout, at, x, text, last, room }: TickProps) {
  const { ink } = useEnv();
  const y = yOf(layout, at);
  const shown = fit(text, last ? layout.value.room : room, TICK_SIZE);
  const wide = textWidth(shown, TICK_SIZE) + 4;
  return (
    <g>
      {last ? null : (
        <rect
          x={x - 4 - wide}
          y={y - 6.5}
          width={wide}
          height={13}
          rx={3}
          fill={ink.surface}
          fill-opacity={0.86}
        />
      )}
      <text
        x={last ? x + BAR + 4 : x - 6}
        y={y + 3.5}
        font-size={TICK_SIZE}
        fill={last ? ink.muted : ink.text}
        text-anchor={last ? 'start' : 'end'}
      >
        {shown}
        {shown === text ? null : <title>{text}</title>}
      </text>
    </g>
  );
}

interface LineProps {
  trial: SearchTrial;
  layout: AxesLayout;
  stroke: string;
  width: number;
  opacity: number;
  marked?: boolean;
}

/** Without a value it ends at the last parameter; one that still runs is dashed. */
function TrialLine({ trial, layout, stroke, width, opacity, marked }: LineProps) {
  const points = pointsOf(trial, layout);
  return (
    <g opacity={opacity}>
      <path
        d={points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('')}
        fill="none"
        stroke={stroke}
        stroke-width={width}
        stroke-linejoin="round"
        stroke-dasharray={trial.status === 'running' ? '5 4' : undefined}
      />
      {marked ? points.map(({ x, y }, i) => <circle key={i} cx={x} cy={y} r={3.5} fill={stroke} />) : null}
    </g>
  );
}

function ValueBar({ layout, goal }: { layout: AxesLayout; goal: SearchView['goal'] }) {
  const env = useEnv();
  const { value, top, bottom } = layout;
  const step = (bottom - top) / PARTS;
  return (
    <g>
      {Array.from({ length: PARTS }, (_, i) => {
        const up = (i + 0.5) / PARTS;
        const good = goal === 'min' ? 1 - up : up;
        return (
          <rect
            key={i}
            x={value.x}
            y={bottom - (i + 1) * step}
            width={BAR}
            height={step + 0.4}
            fill={colourOf(good, env)}
          />
        );
      })}
      <rect
        x={value.x}
        y={top}
        width={BAR}
        height={bottom - top}
        fill="none"
        stroke={env.ink.boxLine}
        stroke-width={0.5}
      />
    </g>
  );
}

export function pointsOf({ params, value }: SearchTrial, layout: AxesLayout): { x: number; y: number }[] {
  const { axes } = layout;
  const values = value === null ? params : [...params, value];
  return values.map((own, i) => ({ x: axes[i]!.x, y: yOf(layout, axes[i]!.place(own)) }));
}

/** How near a line must be to be meant. */
const REACH = 14;

/** The trial whose line is nearest to a point; of those on one another, the best. */
export function trialAt(trials: SearchTrial[], layout: AxesLayout, x: number, y: number): number | undefined {
  let found: number | undefined;
  let nearest = REACH;
  for (const trial of trials) {
    const points = pointsOf(trial, layout);
    const i = points.findIndex((point) => point.x >= x);
    const [from, to] = i <= 0 ? [points.at(i), points.at(i)] : [points[i - 1], points[i]];
    if (!from || !to) continue;
    if (i < 0 && x > from.x + REACH) continue;
    const part = to.x > from.x ? (x - from.x) / (to.x - from.x) : 0;
    const distance = Math.abs(from.y + part * (to.y - from.y) - y);
    if (distance < nearest - 0.5) [nearest, found] = [distance, trial.number];
  }
  return found;
}
