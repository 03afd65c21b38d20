import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { ForecastDrawing } from './ForecastDrawing';
import { layoutPlot } from './layout';
import { describe, readingParts } from './reading';
import type { Forecasts } from './schema';
import { firstState, type PlotState } from './state';
import { words } from './words';

export function ForecastPicture({ data, state: arranged }: { data: Forecasts; state?: unknown }) {
  const { width } = useEnv();
  const say = useWords(words);
  const state = (arranged as PlotState | undefined) ?? {
    ...firstState(data),
    ...(data.horizon > 1 && { t: 0 }),
  };
  const inner = innerWidth(width);
  const layout = layoutPlot(data, state.apart, state.step, inner, say.actual);
  const detail = [
    data.unit,
    data.horizon > 1 ? say.stepOf(state.step + 1, data.horizon) : undefined,
    ...readingParts(data, state, say),
  ];
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      title={data.title ?? say.title}
      detail={detail.filter(Boolean).join(' · ')}
      description={describe(data, state, say)}
    >
      <ForecastDrawing data={data} state={state} layout={layout} width={inner} />
    </StaticPicture>
  );
}
