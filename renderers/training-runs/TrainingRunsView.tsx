import { useState } from 'preact/hooks';
import type { TrainingRunsView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { Switch } from '../shared/Switch';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { chartColumns, chartWidth, type LossScale } from '../training/charts';
import { CurveChart } from '../training/CurveChart';
import { words as trainingWords } from '../training/words';
import { alike, hueOf, runCharts } from './charts';
import { readRuns } from './describe';
import { RunsTable } from './RunsTable';
import { words as translated } from './words';

/** Several trainings: one chart a metric, one colour a run, and what became of each below. */
export function TrainingRunsView({ data }: { data: Data }) {
  const env = useEnv();
  const { text, interactive, ink, scheme } = env;
  const words = useWords(translated);
  const ofTraining = useWords(trainingWords);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [scale, setScale] = useState<LossScale>('linear');
  const { runs, every } = alike(data.runs);
  const points = Math.max(0, ...runs.flatMap(({ curves }) => curves.map(({ train }) => train.length)));
  const { cursor, hover, pin, onKeyDown } = useCursor({ steps: points });
  usePictureState({ scale });
  const colours = runs.map((_, i) => hueOf(i, ink.text, scheme));
  const charts = runCharts({ ...data, runs }, scale, colours, env, ofTraining);
  const columns = chartColumns(charts.length, width);
  const readings = cursor
    ? [ofTraining.epoch(String(1 + cursor.step * every)), ...readRuns(runs, cursor.step, text)]
    : [];
  return (
    <div ref={ref}>
      <Head title={words.title} detail={words.detail(String(runs.length))}>
        {interactive ? (
          <Switch<LossScale>
            label={ofTraining.scale}
            value={scale}
            onChange={setScale}
            options={[
              { value: 'linear', label: ofTraining.linear, title: ofTraining.scale },
              { value: 'log', label: ofTraining.log, title: ofTraining.scale },
            ]}
          />
        ) : null}
      </Head>
      <p class="rnn-notes" style="margin-top:0;max-width:none">
        {runs.map(({ name }, i) => (
          <span key={i} style="margin-right:16px;display:inline-block">
            <svg width={22} height={8} aria-hidden="true" style="margin-right:5px">
              <path d="M0,4H22" stroke={colours[i]} stroke-width={3} />
            </svg>
            <b style="font-weight:600">{name}</b>
          </span>
        ))}
        <span>{words.dashed}</span>
      </p>
      <div
        class="rnn-charts"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        {...(interactive && points > 0
          ? {
              tabIndex: 0,
              role: 'slider',
              'aria-label': `${words.title}. ${ofTraining.epochCursor}`,
              'aria-valuemin': 1,
              'aria-valuemax': points,
              'aria-valuenow': (cursor?.step ?? 0) + 1,
              'aria-valuetext': readings.join('; ') || words.hint,
              onKeyDown,
            }
          : {})}
      >
        {charts.map((chart, i) => (
          <CurveChart
            key={i}
            chart={chart}
            epochs={Math.max(0, ...runs.map(({ epochs }) => epochs))}
            every={every}
            width={chartWidth(columns, width)}
            cursor={cursor?.step}
            onHover={
              interactive ? (index) => hover(index === undefined ? undefined : { step: index }) : undefined
            }
            onPick={(index) => pin({ step: index })}
          />
        ))}
      </div>
      <Readout parts={readings} hint={words.hint} />
      <RunsTable runs={data.runs} colours={colours} />
    </div>
  );
}
