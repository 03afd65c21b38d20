import type { TrainingView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, duration, short, exact } from '../shared/format';
import { SaveMenu } from '../shared/SaveMenu';
import type { Language, Text } from '../shared/text';
import { useWidth } from '../shared/useWidth';
import { CurveChart } from './CurveChart';

const GAP = 20;

/** Training as it goes: progress, then one chart a metric. Drawn anew in place, at the same height. */
export function TrainingView({ data }: { data: Data }) {
  const { text, language } = useEnv();
  const [ref, width] = useWidth<HTMLDivElement>();
  // Before the first epoch nobody knows the metrics; one empty chart keeps their place.
  const curves = data.curves.length > 0 ? data.curves : [{ metric: 'loss', train: [] }];
  const columns = chartColumns(curves.length, width);
  const done = progress(data);
  const line = progressText(data, text, language);
  return (
    <div ref={ref}>
      <div class="rnn-head rnn-one-line">
        <b>{text.status[data.status]}</b> <span class="rnn-muted">{data.model}</span>{' '}
        <span class="rnn-muted">{timeText(data, text)}</span>
        <SaveMenu />
      </div>
      <div
        class="rnn-bar"
        data-status={data.status}
        role="progressbar"
        aria-label={`${text.trainingTitle} ${data.model}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
        aria-valuetext={`${line}, ${timeText(data, text)}`}
      >
        <div style={{ width: `${done * 100}%` }} />
      </div>
      <p class="rnn-readout rnn-muted">{line}</p>
      <p class="rnn-readout rnn-muted">{latest(data, text)}</p>
      <div class="rnn-charts" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {curves.map((curve) => (
          <CurveChart
            key={curve.metric}
            curve={curve}
            epochs={data.epochs}
            width={Math.floor((width - GAP * (columns - 1)) / columns)}
          />
        ))}
      </div>
    </div>
  );
}

/** Charts are never narrower than what their labels need, nor so wide that a curve looks flat. */
export function chartColumns(charts: number, width: number): number {
  const most = width < 480 ? 1 : width < 780 ? 2 : 3;
  return Math.max(width >= 780 ? 2 : 1, Math.min(most, charts));
}

/** The part of all batches that are done. */
export function progress({ epoch, epochs, batch, batches }: Data): number {
  if (epochs === 0) return 1;
  const within = batches && epoch < epochs ? Math.min(1, batch / batches) : 0;
  return Math.min(1, (epoch + within) / epochs);
}

export function progressText(data: Data, text: Text, language: Language): string {
  const n = (value: number) => count(value, language);
  const running = data.status === 'training';
  const parts = [text.epoch(n(Math.min(data.epochs, data.epoch + (running ? 1 : 0))), n(data.epochs))];
  if (running)
    parts.push(
      data.batches === null ? text.batchOnly(n(data.batch)) : text.batch(n(data.batch), n(data.batches)),
    );
  return parts.join(' · ');
}

export function timeText({ elapsedMs, remainingMs, status }: Data, text: Text): string {
  const elapsed = text.elapsed(duration(elapsedMs));
  const known = status === 'training' && remainingMs !== null;
  return known ? `${elapsed} · ${text.left(duration(remainingMs))}` : elapsed;
}

/** The last finished epoch's numbers. */
function latest(data: Data, text: Text) {
  return data.curves.map(({ metric, train, validation }) => {
    const [a, b] = [train.at(-1), validation?.at(-1)];
    return (
      <span key={metric}>
        {metric} <b title={a == null ? undefined : exact(a)}>{a == null ? '–' : short(a)}</b>
        {validation ? (
          <>
            {`, ${text.validation} `}
            <b title={b == null ? undefined : exact(b)}>{b == null ? '–' : short(b)}</b>
          </>
        ) : null}{' '}
      </span>
    );
  });
}
