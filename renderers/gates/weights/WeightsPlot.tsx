import { useMemo, useState } from 'preact/hooks';
import { useEnv } from '../../shared/env';
import { Readout } from '../../shared/Readout';
import { useWidth } from '../../shared/useWidth';
import { useWords } from '../../shared/words';
import { CanvasHeatmap } from '../Heatmap';
import type { DecodedGates } from '../schema';
import { words } from '../words';
import { describeWeight, describeWeights, weightsNote } from './describe';
import { heatmapOf } from './heatmapOf';
import { layoutWeights, weightAt } from './layout';
import { WeightsDiagram } from './WeightsDiagram';

export function WeightsPlot({ data, orders }: { data: DecodedGates; orders: number[][] }) {
  const { text } = useEnv();
  const own = useWords(words);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [parts, setParts] = useState<string[]>([]);
  const layout = useMemo(() => layoutWeights(data, width, weightsNote(data, own)), [data, width, own]);
  const heatmaps = useMemo(
    () =>
      layout.blocks.flatMap(({ run, gate, matrices }) =>
        matrices.map((placed) => (
          <CanvasHeatmap key={`${run} ${gate} ${placed.run} ${placed.name}`} {...heatmapOf(placed, orders)} />
        )),
      ),
    [layout, orders],
  );
  const diagram = useMemo(() => <WeightsDiagram {...{ data, layout, orders }} />, [data, layout, orders]);
  const summary = useMemo(() => describeWeights(data, text, own), [data, text, own]);
  const read = (event: PointerEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const found = weightAt(layout, orders, event.clientX - frame.left, event.clientY - frame.top);
    setParts(found ? describeWeight(data, found, text, own) : []);
  };
  return (
    <div>
      <div ref={ref} class="rnn-plot">
        {heatmaps}
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-label={summary}
          onPointerMove={read}
          onPointerLeave={() => setParts([])}
        >
          {diagram}
        </svg>
      </div>
      <Readout parts={parts} hint={own.weightsHint} />
    </div>
  );
}
