import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useEnv } from '../shared/env';
import { exact } from '../shared/format';
import { Label } from '../shared/Label';
import { linePath } from '../shared/path';
import { useWords } from '../shared/words';
import { envelope } from '../shared/envelope';
import { forecastOf } from './errors';
import { overviewRight, type PlotLayout } from './layout';
import { modelStyle } from './modelStyle';
import { Overview } from './Overview';
import { Residuals } from './Residuals';
import type { Forecasts } from './schema';
import type { PlotState } from './state';
import { TimeAxis } from '../shared/TimeAxis';
import { ValueAxis } from '../shared/ValueAxis';
import { words } from './words';

interface Props {
  data: Forecasts;
  state: PlotState;
  layout: PlotLayout;
  width: number;
}

/** Everything that is drawn: overview, forecasts against actual values, residuals. */
export function ForecastDrawing({ data, state, layout, width }: Props) {
  const { ink } = useEnv();
  const { left, right } = layout;
  const x = scaleLinear([state.from, Math.max(state.from + 1, state.to)], [left, right]);
  return (
    <>
      <Overview data={data} state={state} left={left} right={overviewRight(width)} width={width} />
      {layout.legend.map((item) => (
        <g key={item.model ?? 'actual'}>
          <path
            d={`M${item.x},${layout.legendTop + item.row * 17 - 4}h22`}
            stroke={ink.text}
            stroke-width={1.5}
            {...(item.model === undefined ? {} : { ...modelStyle(item.model), 'stroke-width': 2 })}
          />
          <Label x={item.x + 28} y={layout.legendTop + item.row * 17} maxWidth={item.room}>
            {item.label}
          </Label>
        </g>
      ))}
      {layout.panels.map((panel) => (
        <Panel key={panel.top} data={data} state={state} panel={panel} x={x} left={left} right={right} />
      ))}
      <TimeAxis
        times={data.times}
        from={state.from}
        to={state.to}
        x={x}
        y={layout.axis}
        left={left}
        right={right}
      />
      <Residuals data={data} state={state} layout={layout} x={x} width={width} />
    </>
  );
}

type X = (step: number) => number;

function Panel({
  data,
  state,
  panel,
  x,
  left,
  right,
}: {
  data: Forecasts;
  state: PlotState;
  panel: PlotLayout['panels'][number];
  x: X;
  left: number;
  right: number;
}) {
  const { ink } = useEnv();
  const say = useWords(words);
  const { start, series, horizon } = data;
  const { from, to, step, t } = state;
  const actual = (i: number) => series[i]!;
  const forecast = (model: number) => (i: number) => forecastOf(data, model, i - start, step);
  const shownTest: [number, number] = [Math.max(from, start), to];
  const row = t === undefined ? undefined : Math.max(0, Math.min(data.rows - 1, t - step));
  const fan = (model: number): [number, number][] =>
    row === undefined || horizon === 1
      ? []
      : Array.from({ length: horizon }, (_, h): [number, number] => [
          start + row + h,
          data.models[model]!.values[row * horizon + h]!,
        ]);
  const seen: number[] = [];
  for (let i = from; i <= to; i++) {
    seen.push(series[i]!);
    if (i >= start) for (const model of panel.models) seen.push(forecast(model)(i));
  }
  const [low = 0, high = 1] = extent(seen.filter(Number.isFinite));
  const y = scaleLinear(low < high ? [low, high] : [low - 1, high + 1], [
    panel.bottom - 6,
    panel.top + 10,
  ]).nice(4);
  const line = (value: (i: number) => number, [a, b]: [number, number]) =>
    b < a ? '' : linePath(envelope(value, a, b, x, y));
  const inside = (i: number) => i >= from && i <= to;
  const origin = row === undefined ? undefined : start + row - 1;
  return (
    <>
      <ValueAxis y={y} ticks={4} left={left} right={right} />
      {from < start && start <= to ? (
        <path
          d={`M${x(start - 0.5)},${panel.top}V${panel.bottom}`}
          stroke={ink.boxLine}
          stroke-dasharray="3 3"
        />
      ) : null}
      {t !== undefined && inside(start + t) ? (
        <path d={`M${x(start + t)},${panel.top}V${panel.bottom}`} stroke={ink.accent} stroke-opacity={0.6} />
      ) : null}
      {panel.models.map((model) => (
        <path
          key={model}
          d={between(data, model, step, shownTest, x, y)}
          fill={modelStyle(model).stroke}
          fill-opacity={0.16}
        />
      ))}
      <path
        d={line(actual, [from, to])}
        fill="none"
        stroke={ink.text}
        stroke-width={1.5}
        stroke-linejoin="round"
      />
      {panel.models.map((model) => (
        <path
          key={model}
          d={line(forecast(model), shownTest)}
          fill="none"
          stroke-width={1.75}
          {...modelStyle(model)}
        />
      ))}
      {horizon > 1 && origin !== undefined && inside(origin) ? (
        <>
          <path d={`M${x(origin)},${panel.top}V${panel.bottom}`} stroke={ink.muted} stroke-dasharray="2 3" />
          <Label
            x={x(origin) < left + 80 ? x(origin) + 4 : x(origin) - 4}
            y={panel.top + 6}
            size={10}
            anchor={x(origin) < left + 80 ? 'start' : 'end'}
            colour={ink.muted}
            halo
          >
            {say.origin}
          </Label>
        </>
      ) : null}
      {panel.models.map((model) => {
        const points = fan(model).filter(([i]) => inside(i));
        return (
          <g key={model}>
            <path
              d={linePath([
                ...(origin !== undefined && origin >= 0 && inside(origin) && points.length > 0
                  ? [[x(origin), y(series[origin]!)] as [number, number]]
                  : []),
                ...points.map(([i, value]): [number, number] => [x(i), y(value)]),
              ])}
              fill="none"
              stroke={modelStyle(model).stroke}
              stroke-width={2.5}
            />
            {points.map(([i, value]) =>
              Number.isFinite(value) ? (
                <circle
                  key={i}
                  cx={x(i)}
                  cy={clampTo(y(value), panel)}
                  r={i === start + row! + step ? 4.5 : 3}
                  fill={modelStyle(model).stroke}
                >
                  <title>{`${data.models[model]!.name}: ${exact(value)}`}</title>
                </circle>
              ) : null,
            )}
          </g>
        );
      })}
      {t !== undefined && inside(start + t) && horizon === 1
        ? panel.models.map((model) => {
            const value = forecast(model)(start + t);
            return Number.isFinite(value) ? (
              <circle key={model} cx={x(start + t)} cy={y(value)} r={3.5} fill={modelStyle(model).stroke} />
            ) : null;
          })
        : null}
    </>
  );
}

const clampTo = (at: number, { top, bottom }: { top: number; bottom: number }) =>
  Math.max(top, Math.min(bottom, at));

/** The area between forecast and actual values; with more steps than pixels it would be a blot, and is left out. */
function between(
  data: Forecasts,
  model: number,
  step: number,
  [a, b]: [number, number],
  x: X,
  y: (v: number) => number,
): string {
  if (b <= a || b - a > 2 * (x(b) - x(a))) return '';
  const steps = Array.from({ length: b - a + 1 }, (_, k) => a + k).filter(
    (i) => Number.isFinite(forecastOf(data, model, i - data.start, step)) && Number.isFinite(data.series[i]!),
  );
  if (steps.length < 2) return '';
  const there = steps.map((i): [number, number] => [x(i), y(forecastOf(data, model, i - data.start, step))]);
  const back = [...steps].reverse().map((i): [number, number] => [x(i), y(data.series[i]!)]);
  return `${linePath([...there, ...back])}Z`;
}
