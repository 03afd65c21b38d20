import { useState } from 'preact/hooks';
import type { TrainingView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { exact, short } from '../shared/format';
import { usePictureState, useCopies } from '../shared/picture';
import { ProgressBar } from '../shared/ProgressBar';
import { SaveMenu } from '../shared/SaveMenu';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { ChartGrid } from './ChartGrid';
import { axisEpochs, chartsOf, namesWidth, type LossScale } from './charts';
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
import { ScaleSwitch } from './ScaleSwitch';
import { words as translated } from './words';

/** Training as it goes: progress, then one chart a metric. Drawn anew in place, at the same height. */
export function TrainingView({ data }: { data: Data }) {
  const env = useEnv();
  const { text, language } = env;
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [scale, setScale] = useState<LossScale>('linear');
  const points = pointsOf(data);
  const handle = useCursor({ steps: points });
  const { cursor } = handle;
  usePictureState({ scale });
  useCopies([{ label: 'CSV', text: () => csv(data) }]);

  const charts = chartsOf(data, scale, env, words);
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
        <ScaleSwitch value={scale} onChange={setScale} />
        <SaveMenu />
      </div>
      <ProgressBar
        part={progress(data)}
        status={data.status}
        label={`${text.trainingTitle} ${data.model}`}
        text={[line, time].filter((part) => part !== '').join(', ')}
      />
      <p class="rnn-readout rnn-muted">{line}</p>
      <p class="rnn-readout rnn-latest rnn-muted" title={spokenReadings(readings, text)}>
        {points > 0 ? <span>{epoch ? <b>{epoch}</b> : words.latest} · </span> : null}
        {readings.map((reading, i) => (
          <ReadingText key={i} {...reading} />
        ))}
      </p>
      <p class="rnn-notes" style="min-height:38px;max-width:none">
        {facts}
      </p>
      <ChartGrid
        charts={charts}
        epochs={axisEpochs(data)}
        every={data.every}
        marks={marksOf(data, words)}
        drops={dropsOf(data)}
        names={namesWidth(text)}
        width={width}
        handle={handle}
        points={points}
        label={`${words.epochCursor}. ${facts}`}
        now={(cursor?.step ?? points - 1) + 1}
        told={`${epoch ?? words.latest}: ${spokenReadings(readings, text)}`}
      />
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
