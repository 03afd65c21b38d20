import { useEffect, useRef, useState } from 'preact/hooks';
import { useCursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Head } from '../shared/Head';
import { useCopies, usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { Switch } from '../shared/Switch';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { layoutWindows } from './layout';
import { overviewScale } from './Overview';
import { csv, describe, readingParts, windowAt } from './reading';
import type { SlidingWindows } from './schema';
import { STRATEGIES, type Strategy } from './strategies';
import { WindowsDrawing } from './WindowsDrawing';
import { words } from './words';

/** However long the series, playing through it takes no more pauses than this. */
const MOST_PAUSES = 150;

export function WindowsView({ data }: { data: SlidingWindows }) {
  const { language, interactive } = useEnv();
  const say = useWords(words);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [strategy, setStrategy] = useState<Strategy>('recursive');
  const [playing, setPlaying] = useState(false);
  const dragging = useRef(false);
  const handle = useCursor({ steps: data.count, initial: { step: 0 } });
  const window = handle.cursor?.step ?? 0;
  const state = { window, strategy };
  const layout = layoutWindows(data, strategy, width, say);
  usePictureState(state);
  useCopies([{ label: say.csv, text: () => csv(data, window) }]);
  useEffect(() => {
    if (!playing) return undefined;
    if (window >= data.count - 1) return setPlaying(false);
    const pause = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches ? 1200 : 320;
    const next = Math.min(data.count - 1, window + Math.ceil(data.count / MOST_PAUSES));
    const timer = setTimeout(() => handle.pin({ step: next }), pause);
    return () => clearTimeout(timer);
  }, [playing, window, data]);

  const slideTo = (event: PointerEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const step = Math.round(overviewScale(data, layout).invert(event.clientX - frame.left));
    handle.pin({ step: windowAt(data, step) });
  };
  const onSeries = (event: PointerEvent) => {
    const y = event.clientY - (event.currentTarget as Element).getBoundingClientRect().top;
    return y >= layout.overview.top - 6 && y <= layout.overview.bottom + 20;
  };
  const play = () => {
    if (!playing && window >= data.count - 1) handle.pin({ step: 0 });
    setPlaying(!playing);
  };
  const stopDragging = () => (dragging.current = false);
  const reading = readingParts(data, window, say, language);
  return (
    <div ref={ref}>
      <Head
        title={data.title ?? say.title}
        detail={[say.steps(count(data.steps, language)), data.unit].filter(Boolean).join(' · ')}
      >
        <Switch
          label={say.strategy}
          options={STRATEGIES.map((value) => ({ value, label: say.strategies[value] }))}
          value={strategy}
          onChange={(value) => setStrategy(value as Strategy)}
        />
        {interactive && data.count > 1 ? (
          <button type="button" class="rnn-button" aria-pressed={playing} onClick={play}>
            {playing ? `❚❚ ${say.stop}` : `▶ ${say.play}`}
          </button>
        ) : null}
      </Head>
      <div class="rnn-plot">
        <svg
          width={width}
          height={layout.height}
          viewBox={`0 0 ${width} ${layout.height}`}
          role="slider"
          tabindex={0}
          aria-label={`${describe(data, state, say, language)} ${say.hint}`}
          aria-valuemin={1}
          aria-valuemax={data.count}
          aria-valuenow={window + 1}
          aria-valuetext={reading.join(', ')}
          style={{ touchAction: 'pan-y' }}
          onKeyDown={handle.onKeyDown}
          onPointerDown={(event) => {
            if (event.button !== 0 || !onSeries(event)) return;
            dragging.current = true;
            event.currentTarget.setPointerCapture(event.pointerId);
            slideTo(event);
          }}
          onPointerMove={(event) => {
            if (dragging.current) slideTo(event);
          }}
          onPointerUp={stopDragging}
          onPointerCancel={stopDragging}
        >
          <WindowsDrawing data={data} state={state} layout={layout} />
        </svg>
      </div>
      {(width < 900 ? reading.map((part) => [part]) : [reading]).map((parts, i) => (
        <Readout key={i} parts={parts} hint="" />
      ))}
      {interactive ? <p class="rnn-notes">{say.hint}</p> : null}
    </div>
  );
}
