import type { TrainingRunsView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { chartsHeight, StaticCharts } from '../training/ChartGrid';
import type { LossScale } from '../training/charts';
import { words as trainingWords } from '../training/words';
import { alike, hueOf, runCharts } from './charts';
import { cellsOf } from './describe';
import { lowestLabel } from './RunsTable';
import { words as translated } from './words';

const ROW = 20;
const LINE = 15;

export function TrainingRunsPicture({ data, state }: { data: TrainingRunsView; state?: unknown }) {
  const env = useEnv();
  const { width, ink, scheme } = env;
  const words = useWords(translated);
  const ofTraining = useWords(trainingWords);
  const { scale = 'linear' } = (state ?? {}) as { scale?: LossScale };
  const { runs, every } = alike(data.runs);
  const room = innerWidth(width);
  const colours = runs.map((_, i) => hueOf(i, ink.text, scheme));
  const charts = runCharts({ ...data, runs }, scale, colours, env, ofTraining);
  const lowest = lowestLabel(runs, words.lowest);
  // each run says in one line what the table says
  const facts = runs.map((run) => {
    const { epochs, best, lowest: value, perEpoch, note } = cellsOf(run, words);
    return [
      `${words.epochs}: ${epochs}`,
      `${words.bestEpoch}: ${best}`,
      `${lowest}: ${value}`,
      `${words.perEpoch}: ${perEpoch}`,
      ...(note ? [note] : []),
    ].join(' · ');
  });
  const legend = wrapText(words.dashed, room, 11);
  const top = runs.length * ROW + legend.length * LINE + 12;
  return (
    <StaticPicture
      width={width}
      height={top + chartsHeight(charts.length, room)}
      title={words.title}
      detail={words.detail(String(runs.length))}
      description={runs.map(({ name }, i) => `${name}: ${facts[i]}`).join('. ')}
    >
      {runs.map(({ name }, i) => {
        const nameWidth = Math.min(textWidth(name, 12, true), room / 3);
        return (
          <g key={i}>
            <path d={`M0,${i * ROW + 7}h20`} stroke={colours[i]} stroke-width={3} />
            <Label x={27} y={i * ROW + 11} size={12} bold maxWidth={nameWidth}>
              {name}
            </Label>
            <Label
              x={37 + nameWidth}
              y={i * ROW + 11}
              size={11}
              colour={ink.muted}
              maxWidth={room - 37 - nameWidth}
            >
              {facts[i]!}
            </Label>
          </g>
        );
      })}
      {legend.map((line, i) => (
        <Label key={i} x={0} y={runs.length * ROW + 11 + i * LINE} size={11} colour={ink.muted}>
          {line}
        </Label>
      ))}
      <StaticCharts
        charts={charts}
        epochs={Math.max(0, ...runs.map(({ epochs }) => epochs))}
        every={every}
        width={room}
        top={top}
      />
    </StaticPicture>
  );
}
