import { useState } from 'preact/hooks';
import type { TrainingView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { exact, short } from '../shared/format';
import { usePictureState, useCopies } from '../shared/picture';
import { SaveMenu } from '../shared/SaveMenu';
import { Switch } from '../shared/Switch';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { axisEpochs, chartColumns, chartsOf, chartWidth, namesWidth, type LossScale } from './charts';
import { CurveChart } from './CurveChart';
import {
  csv,
  pointsOf,
  progress,
  progressText,
  type Reading,
  readingsAt,
  spokenReadings,
  timeText,
} from './describe';
import { dropsOf, factsText, marksOf } from './marks';
import { words as translated } from './words';

/** Training as it goes: progress, then one chart a metric. Drawn anew in place, at the same height. */
export function TrainingView({ data }: { data: Data }) {
  const env = useEnv();
  const { text, language, interactive } = env;
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [scale, setScale] = useState<LossScale>('linear');
  const points = pointsOf(data);
  const { cursor, hover, pin, onKeyDown } = useCursor({ steps: points });
  usePictureState({ scale });
  useCopies([{ label: 'CSV', text: () => csv(data) }]);

  const charts = chartsOf(data, scale, env, words);
  const columns = chartColumns(charts.length, width);
  const line = progressText(data, text, language);
  const time = timeText(data, text);
  const readings = readingsAt(data, cursor?.step, words);
  const epoch = cursor && words.epoch(String(1 + cursor.step * (data.every ?? 1)));
  const facts = [
    ...factsText(data, words),
    ...(scale === 'log' && hasNotPositive(data) ? [words.logLeavesOut] : []),
  ].join(' ');
  return (
    <div ref={ref}>
      <div class="rnn-head rnn-one-line">
        <b>{text.status[data.status]}</b> <span class="rnn-muted">{data.model}</span>{' '}
        <span class="rnn-muted">{time}</span>
        {interactive ? (
          <Switch<LossScale>
            label={words.scale}
            value={scale}
            onChange={setScale}
            options={[
              { value: 'linear', label: words.linear, title: words.scale },
              { value: 'log', label: words.log, title: words.scale },
            ]}
          />
        ) : null}
        <SaveMenu />
      </div>
      <div
        class="rnn-bar"
        data-status={data.status}
        role="progressbar"
        aria-label={`${text.trainingTitle} ${data.model}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(progress(data) * 100)}
        aria-valuetext={[line, time].filter((part) => part !== '').join(', ')}
      >
        <div style={{ width: `${progress(data) * 100}%` }} />
      </div>
      <p class="rnn-readout rnn-muted">{line}</p>
      <p class="rnn-readout rnn-muted" title={spokenReadings(readings, text)}>
        {points > 0 ? <span>{epoch ? <b>{epoch}</b> : words.latest} · </span> : null}
        {readings.map((reading, i) => (
          <ReadingText key={i} {...reading} />
        ))}
      </p>
      <p class="rnn-notes" style="min-height:38px;max-width:none">
        {facts}
      </p>
      <div
        class="rnn-charts"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        {...(interactive && points > 0
          ? {
              tabIndex: 0,
              role: 'slider',
              'aria-label': `${words.epochCursor}. ${facts}`,
              'aria-valuemin': 1,
              'aria-valuemax': points,
              'aria-valuenow': (cursor?.step ?? points - 1) + 1,
              'aria-valuetext': `${epoch ?? words.latest}: ${spokenReadings(readings, text)}`,
              onKeyDown,
            }
          : {})}
      >
        {charts.map((chart, i) => (
          <CurveChart
            key={i}
            chart={chart}
            epochs={axisEpochs(data)}
            every={data.every}
            width={chartWidth(columns, width)}
            marks={marksOf(data, words)}
            drops={dropsOf(data)}
            names={namesWidth(text)}
            cursor={cursor?.step}
            onHover={
              interactive ? (index) => hover(index === undefined ? undefined : { step: index }) : undefined
            }
            onPick={(index) => pin({ step: index })}
          />
        ))}
      </div>
    </div>
  );
}

function ReadingText({ name, train, validation }: Reading) {
  const { text } = useEnv();
  const value = (v: number | null | undefined) => (
    <b title={v == null ? undefined : exact(v)}>{v == null ? '–' : short(v)}</b>
  );
  return (
    <span>
      {name} {value(train)}
      {validation === undefined ? null : (
        <>
          {`, ${text.validation} `}
          {value(validation)}
        </>
      )}{' '}
    </span>
  );
}

function hasNotPositive({ curves }: Data): boolean {
  const loss = curves.find(({ metric }) => metric === 'loss');
  return [...(loss?.train ?? []), ...(loss?.validation ?? [])].some((value) => value !== null && value <= 0);
}
