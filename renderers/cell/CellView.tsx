import { useEffect, useMemo, useState } from 'preact/hooks';
import { unitStep } from '../../src/rnn/display/cellSums';
import type { GateName } from '../../src/rnn/display/views';
import { cursorToward, useCursor } from '../shared/cursor';
import { CursorPlot } from '../shared/CursorPlot';
import { useEnv } from '../shared/env';
import { gateSymbol } from '../shared/gateHues';
import { Head } from '../shared/Head';
import { usePictureState } from '../shared/picture';
import { Switch } from '../shared/Switch';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { CellDrawing } from './CellDrawing';
import { cellDetail, describeStep, notes } from './describe';
import { HeatCanvas } from './HeatCells';
import { largestPart } from './largestPart';
import { layoutCell } from './layout';
import type { DecodedCell } from './schema';
import { words } from './words';

export function CellView({ data }: { data: DecodedCell }) {
  const { language, interactive, text } = useEnv();
  const said = useWords(words);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [gate, setGate] = useState<GateName>(data.weights[0]!.gate);
  // The cursor counts the layer's units and the example's steps, as in all views; here some of them may be left out.
  const handle = useCursor({
    steps: data.timesteps,
    units: data.units,
    initial: { step: data.firstStep + data.first.step, unit: data.shown[data.first.unit]! },
  });
  const cursor = keptCursor(data, handle.cursor);
  const at = useMemo(() => unitStep(data, cursor.step, cursor.unit), [data, cursor.step, cursor.unit]);
  const largest = useMemo(() => largestPart(data, cursor.unit), [data, cursor.unit]);
  const layout = layoutCell(data, at, width);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    if (cursor.step >= data.steps - 1) return setPlaying(false);
    const pause = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 1200 : 420;
    const timer = setTimeout(() => handle.pin({ step: data.firstStep + cursor.step + 1 }), pause);
    return () => clearTimeout(timer);
  }, [playing, cursor.step]);
  usePictureState({ cursor, gate });

  const placeAt = (x: number, y: number) => {
    const { left, right, heat, input } = layout.time;
    if (x < left || x >= right || y < input.top || y > heat.top + heat.height) return undefined;
    const step = data.firstStep + Math.floor(((x - left) / (right - left)) * data.steps);
    const k = Math.floor(((y - heat.top) / heat.height) * data.shown.length);
    return { step, unit: data.shown[k >= 0 ? k : cursor.unit]! };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Units and steps that are left out are passed over.
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Escape') return handle.onKeyDown(event);
    const next = cursorToward(event.key, cursor, data.steps, data.shown.length);
    if (!next) return;
    event.preventDefault();
    handle.pin({ step: data.firstStep + next.step, unit: data.shown[next.unit ?? cursor.unit]! });
  };
  const play = () => {
    if (!playing && cursor.step >= data.steps - 1) handle.pin({ step: data.firstStep });
    setPlaying(!playing);
  };
  const told = describeStep(data, at, cursor, said, text);
  return (
    <div>
      <Head title={said.title(data.cell)} detail={cellDetail(data, cursor, said, language)}>
        {data.weights.length > 1 ? (
          <Switch
            label={said.chooseGate}
            options={data.weights.map(({ gate: value }) => ({
              value,
              label: gateSymbol(value, data.cell),
              title: `${said.chooseGate} ${text.gates[value]}`,
            }))}
            value={gate}
            onChange={(chosen) => setGate(chosen as GateName)}
          />
        ) : null}
        {interactive ? (
          <button type="button" class="rnn-button" aria-pressed={playing} onClick={play}>
            {playing ? `❚❚ ${said.stop}` : `▶ ${said.play}`}
          </button>
        ) : null}
      </Head>
      <div ref={ref} class="rnn-plot">
        <HeatCanvas data={data} layout={layout.time} />
        <CursorPlot
          width={layout.width}
          height={layout.height}
          label={`${said.title(data.cell)}, ${data.layer}. ${said.hint}`}
          first={data.firstStep + 1}
          last={data.firstStep + data.steps}
          now={data.firstStep + cursor.step + 1}
          told={told}
          placeAt={placeAt}
          hover={handle.hover}
          pin={(place) => place && handle.pin(place)}
          onKeyDown={onKeyDown}
        >
          <CellDrawing {...{ data, at, layout, largest, gate, cursor }} onChoose={setGate} />
        </CursorPlot>
      </div>
      <p class="rnn-notes">
        {[data.masked[cursor.step] ? said.masked : said.hint, ...notes(data, said, language)].join(' · ')}
      </p>
    </div>
  );
}

/** As indices among what is kept; where another view's cursor lies outside, the place that is shown first. */
function keptCursor(data: DecodedCell, cursor: { step: number; unit?: number } | undefined) {
  const step = (cursor?.step ?? -1) - data.firstStep;
  const unit = cursor?.unit === undefined ? -1 : data.shown.indexOf(cursor.unit);
  return {
    step: step >= 0 && step < data.steps ? step : data.first.step,
    unit: unit >= 0 ? unit : data.first.unit,
  };
}
