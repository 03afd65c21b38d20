import type { TrainingView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { chartsHeight, StaticCharts } from './ChartGrid';
import { axisEpochs, chartsOf, namesWidth, type LossScale } from './charts';
import { progressText, readingsAt, spokenReadings, timeText } from './describe';
import { dropsOf, factsText, marksOf } from './marks';
import { words as translated } from './words';

const LINE = 16;

export function TrainingPicture({ data, state }: { data: TrainingView; state?: unknown }) {
  const env = useEnv();
  const { text, language, width, ink } = env;
  const words = useWords(translated);
  const { scale = 'linear' } = (state ?? {}) as { scale?: LossScale };
  const charts = chartsOf(data, scale, env, words);
  const facts = factsText(data, words).join(' ');
  const lines = facts === '' ? [] : wrapText(facts, innerWidth(width), 12);
  const top = lines.length * LINE + (lines.length > 0 ? 8 : 0);
  const detail = [data.model, progressText(data, text, language), timeText(data, text)];
  return (
    <StaticPicture
      width={width}
      height={top + chartsHeight(charts.length, innerWidth(width))}
      title={text.status[data.status]}
      detail={detail.filter((part) => part !== '').join(' · ')}
      description={
        `${facts} ${spokenReadings(readingsAt(data, undefined, words), text)}`.trim() || text.waiting
      }
    >
      {lines.map((line, i) => (
        <Label key={i} x={0} y={10 + i * LINE} size={12} colour={ink.muted}>
          {line}
        </Label>
      ))}
      <StaticCharts
        charts={charts}
        epochs={axisEpochs(data)}
        every={data.every}
        marks={marksOf(data, words)}
        drops={dropsOf(data)}
        names={namesWidth(text)}
        width={innerWidth(width)}
        top={top}
      />
    </StaticPicture>
  );
}
