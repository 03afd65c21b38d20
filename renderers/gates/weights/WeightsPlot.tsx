import { useMemo, useState } from 'preact/hooks';
import { CursorPlot } from '../../shared/CursorPlot';
import { useEnv } from '../../shared/env';
import { Readout } from '../../shared/Readout';
import { useWidth } from '../../shared/useWidth';
import { useWords } from '../../shared/words';
import { CanvasHeatmap } from '../Heatmap';
import type { DecodedGates } from '../schema';
import { words } from '../words';
import { describeWeight, describeWeights, weightsNote } from './describe';
import { heatmapOf } from './heatmapOf';
import { layoutWeights, weightAt, weightToward, type PlacedMatrix, type WeightCell } from './layout';
import { WeightsDiagram } from './WeightsDiagram';

export function WeightsPlot({ data, orders }: { data: DecodedGates; orders: number[][] }) {
  const { text } = useEnv();
  const own = useWords(words);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [hovered, setHovered] = useState<WeightCell>();
  const [pinned, setPinned] = useState<WeightCell>();
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = event.key === 'Escape' ? null : weightToward(event.key, layout, cursor);
    if (next === undefined) return;
    event.preventDefault();
    setHovered(undefined);
    setPinned(next ?? undefined);
  };
  // a new width places all matrices anew
  const chosen = hovered ?? pinned;
  const placed =
    chosen && layout.blocks.flatMap(({ matrices }) => matrices).find((m) => same(m, chosen.placed));
  const cursor = chosen && placed ? { ...chosen, placed } : undefined;
  const parts = cursor ? describeWeight(data, orders, cursor, text, own) : [];
  return (
    <div>
      <div ref={ref} class="rnn-plot">
        {heatmaps}
        <CursorPlot
          width={layout.width}
          height={layout.height}
          label={`${own.tabs.weights}. ${summary}`}
          last={cursor?.placed.matrix.rows ?? 1}
          now={(cursor?.column ?? 0) + 1}
          told={parts.join(', ') || own.weightsHint}
          placeAt={(x, y) => weightAt(layout, x, y)}
          hover={setHovered}
          pin={setPinned}
          onKeyDown={onKeyDown}
        >
          {diagram}
          {cursor ? <CellFrame cell={cursor} /> : null}
        </CursorPlot>
      </div>
      <Readout parts={parts} hint={own.weightsHint} />
    </div>
  );
}

const same = (a: PlacedMatrix, b: PlacedMatrix) => a.run === b.run && a.gate === b.gate && a.name === b.name;

function CellFrame({ cell: { placed, column, row } }: { cell: WeightCell }) {
  const { ink } = useEnv();
  const { matrix } = placed;
  const [w, h] = [placed.width / matrix.rows, placed.height / matrix.columns];
  const frame = {
    x: placed.x + (column + 0.5) * w - Math.max(6, w) / 2,
    y: placed.y + (row + 0.5) * h - Math.max(6, h) / 2,
    width: Math.max(6, w),
    height: Math.max(6, h),
    rx: 2,
    fill: 'none',
  };
  return (
    <g class="rnn-cursor" pointer-events="none">
      <rect {...frame} stroke={ink.surface} stroke-width={4} />
      <rect {...frame} stroke={ink.text} stroke-width={1.5} />
    </g>
  );
}
