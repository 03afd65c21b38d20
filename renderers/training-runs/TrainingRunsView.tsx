import { useState } from 'preact/hooks';
import type { TrainingRunsView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { ChartGrid } from '../training/ChartGrid';
import type { LossScale } from '../training/charts';
import { ScaleSwitch } from '../training/ScaleSwitch';
import { words as trainingWords } from '../training/words';
import { alike, hueOf, runCharts } from './charts';
import { readRuns } from './describe';
import { RunsTable } from './RunsTable';
import { words as translated } from './words';

/** Several trainings: one chart a metric, one colour a run, and what became of each below. */
export function TrainingRunsView({ data }: { data: Data }) {
  const env = useEnv();
  const { text, ink, scheme } = env;
  const words = useWords(translated);
  const ofTraining = useWords(trainingWords);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [scale, setScale] = useState<LossScale>('linear');
  const { runs, every } = alike(data.runs);
  const points = Math.max(0, ...runs.flatMap(({ curves }) => curves.map(({ train }) => train.length)));
  const handle = useCursor({ steps: points });
  const { cursor } = handle;
  usePictureState({ scale });
  const colours = runs.map((_, i) => hueOf(i, ink.text, scheme));
  const charts = runCharts({ ...data, runs }, scale, colours, env, ofTraining);
  const readings = cursor
    ? [ofTraining.epoch(String(1 + cursor.step * every)), ...readRuns(runs, cursor.step, text)]
    : [];
  return (
    <div ref={ref}>
      <Head title={words.title} detail={words.detail(String(runs.length))}>
        <ScaleSwitch value={scale} onChange={setScale} />
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
      <ChartGrid
        charts={charts}
        epochs={Math.max(0, ...runs.map(({ epochs }) => epochs))}
        every={every}
        width={width}
        handle={handle}
        points={points}
        label={`${words.title}. ${ofTraining.epochCursor}`}
        now={(cursor?.step ?? 0) + 1}
        told={readings.join('; ') || words.hint}
      />
      <Readout parts={readings} hint={words.hint} />
      <RunsTable runs={data.runs} colours={colours} />
    </div>
  );
}
