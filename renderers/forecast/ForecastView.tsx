import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useCursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Head } from '../shared/Head';
import { useCopies, usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { Switch } from '../shared/Switch';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { ForecastDrawing } from './ForecastDrawing';
import { layoutPlot, OVERVIEW, overviewRight } from './layout';
import { csv, describe, readingParts } from './reading';
import { readoutLines } from './readoutLines';
import type { Forecasts } from './schema';
import { firstState, moved, type PlotState, zoomed } from './state';
import { words } from './words';

export function ForecastView({ data }: { data: Forecasts }) {
  const { language } = useEnv();
  const say = useWords(words);
  const [ref, width] = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const [chosen, setChosen] = useState<PlotState>(() => firstState(data));
  const cursor = useCursor({ steps: data.split.test });
  const drag = useRef<{ x: number; state: PlotState; part: 'overview' | 'plot'; far: boolean }>();
  const steps = data.series.length;
  const state: PlotState = {
    ...chosen,
    to: Math.min(steps - 1, chosen.to),
    step: Math.min(data.horizon - 1, chosen.step),
    model: Math.min(data.models.length - 1, chosen.model),
    t: cursor.cursor?.step,
  };
  const layout = layoutPlot(data, state.apart, state.step, width, say.actual);
  const { left, right } = layout;
  usePictureState(state);
  useCopies([{ label: say.csv, text: () => csv(data, state.step) }]);

  const at = (clientX: number, overview: boolean) => {
    const end = overview ? overviewRight(width) : right;
    const share = (clientX - svg.current!.getBoundingClientRect().left - left) / (end - left);
    return overview ? share * (steps - 1) : state.from + share * (state.to - state.from);
  };
  const isOverview = (event: PointerEvent) =>
    event.clientY - svg.current!.getBoundingClientRect().top < OVERVIEW.bottom + 22;
  const center = (step: number) =>
    setChosen((now) => moved(now, steps, Math.round(step - (now.from + now.to) / 2)));
  const testStep = (event: PointerEvent) => {
    const t = Math.round(at(event.clientX, false)) - data.start;
    return t >= 0 && t < data.split.test ? { step: t } : undefined;
  };
  const zoom = (factor: number, about?: number) =>
    setChosen((now) =>
      zoomed(
        now,
        steps,
        factor,
        about ??
          (state.t === undefined ? undefined : Math.max(now.from, Math.min(now.to, data.start + state.t))),
      ),
    );

  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return;
    // a passive listener, as Preact adds it, could not keep the page from zooming
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.25 : 0.8, at(event.clientX, false));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.round((state.to - state.from) / 8));
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoom(0.6);
    else if (event.key === '-' || event.key === '−') zoom(1 / 0.6);
    else if (event.shiftKey && event.key === 'ArrowRight') setChosen((now) => moved(now, steps, page));
    else if (event.shiftKey && event.key === 'ArrowLeft') setChosen((now) => moved(now, steps, -page));
    else return cursor.onKeyDown(event);
    event.preventDefault();
  };
  const reading = readingParts(data, state, say);
  return (
    <div ref={ref}>
      <Head
        title={data.title ?? say.title}
        detail={[
          say.steps(count(steps, language)),
          data.unit,
          data.horizon > 1 ? say.horizon(String(data.horizon)) : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        {data.models.length > 1 ? (
          <Switch
            label={say.layout}
            options={[
              { value: 'together', label: say.together },
              { value: 'apart', label: say.apart },
            ]}
            value={state.apart ? 'apart' : 'together'}
            onChange={(value) => setChosen({ ...chosen, apart: value === 'apart' })}
          />
        ) : null}
        {data.models.length > 1 ? (
          <label class="rnn-muted">
            {say.residualsOf}{' '}
            <select
              value={state.model}
              onChange={(event) => setChosen({ ...chosen, model: Number(event.currentTarget.value) })}
            >
              {data.models.map(({ name }, i) => (
                <option key={i} value={i}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {data.horizon > 1 ? (
          <label class="rnn-muted">
            {say.step}{' '}
            <select
              value={state.step}
              onChange={(event) => setChosen({ ...chosen, step: Number(event.currentTarget.value) })}
            >
              {Array.from({ length: data.horizon }, (_, h) => (
                <option key={h} value={h}>
                  {h + 1}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <span class="rnn-buttons" role="group" aria-label={say.zoom}>
          <button type="button" title={say.zoomIn} aria-label={say.zoomIn} onClick={() => zoom(0.6)}>
            +
          </button>
          <button type="button" title={say.zoomOut} aria-label={say.zoomOut} onClick={() => zoom(1 / 0.6)}>
            −
          </button>
          <button type="button" onClick={() => setChosen({ ...chosen, from: 0, to: steps - 1 })}>
            {say.whole}
          </button>
          <button
            type="button"
            onClick={() =>
              setChosen({ ...firstState(data), step: chosen.step, model: chosen.model, apart: chosen.apart })
            }
          >
            {say.testOnly}
          </button>
        </span>
      </Head>
      <div class="rnn-plot">
        <svg
          ref={svg}
          width={width}
          height={layout.height}
          viewBox={`0 0 ${width} ${layout.height}`}
          role="slider"
          tabindex={0}
          aria-label={describe(data, state, say)}
          aria-valuemin={1}
          aria-valuemax={data.split.test}
          aria-valuenow={(state.t ?? 0) + 1}
          aria-valuetext={reading.length > 0 ? reading.join(', ') : say.hint}
          style={{ touchAction: 'pan-y' }}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            const part = isOverview(event) ? 'overview' : 'plot';
            drag.current = { x: event.clientX, state: chosen, part, far: false };
            if (part === 'overview') center(at(event.clientX, true));
          }}
          onPointerMove={(event) => {
            const from = drag.current;
            if (from?.part === 'overview') return center(at(event.clientX, true));
            if (from && (from.far || Math.abs(event.clientX - from.x) > 4)) {
              if (!from.far) event.currentTarget.setPointerCapture(event.pointerId);
              from.far = true;
              const perPixel = (from.state.to - from.state.from) / (right - left);
              setChosen(moved(from.state, steps, Math.round((from.x - event.clientX) * perPixel)));
            } else if (!from) cursor.hover(isOverview(event) ? undefined : testStep(event));
          }}
          onPointerUp={(event) => {
            if (drag.current?.part === 'plot' && !drag.current.far) cursor.pin(testStep(event));
            drag.current = undefined;
          }}
          onPointerCancel={() => (drag.current = undefined)}
          onPointerLeave={() => {
            drag.current = undefined;
            cursor.hover(undefined);
          }}
        >
          <ForecastDrawing data={data} state={state} layout={layout} width={width} />
        </svg>
      </div>
      <Readout parts={reading} hint={say.hint} lines={readoutLines(data, say, width)} />
    </div>
  );
}
