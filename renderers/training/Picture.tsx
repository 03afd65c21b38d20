import type { TrainingView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { CHART_HEIGHT, CurveChart } from './CurveChart';
import { chartColumns, progressText, timeText } from './TrainingView';

const GAP = 20;

export function TrainingPicture({ data }: { data: TrainingView }) {
  const { text, language, width } = useEnv();
  const columns = chartColumns(data.curves.length, innerWidth(width));
  const chartWidth = Math.floor((innerWidth(width) - GAP * (columns - 1)) / columns);
  const rows = Math.ceil(data.curves.length / columns);
  return (
    <StaticPicture
      width={width}
      height={rows * (CHART_HEIGHT + 8)}
      title={text.status[data.status]}
      detail={`${data.model} · ${progressText(data, text, language)} · ${timeText(data, text)}`}
      description={data.curves.map((curve) => curve.metric).join(', ')}
    >
      {data.curves.map((curve, i) => (
        <g
          key={curve.metric}
          transform={`translate(${(i % columns) * (chartWidth + GAP)},${Math.floor(i / columns) * (CHART_HEIGHT + 8)})`}
        >
          <CurveChart curve={curve} epochs={data.epochs} width={chartWidth} />
        </g>
      ))}
    </StaticPicture>
  );
}
