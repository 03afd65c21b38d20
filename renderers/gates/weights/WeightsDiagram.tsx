import { useEnv } from '../../shared/env';
import { tidy } from '../../shared/format';
import { css, heatColour, type HeatScale } from '../../shared/heat';
import { Label } from '../../shared/Label';
import { textWidth } from '../../shared/measureText';
import { useWords } from '../../shared/words';
import { runDetail, runName } from '../describe';
import { ShapeHeatmap } from '../Heatmap';
import { Histogram } from '../Histogram';
import { Notes } from '../Notes';
import { GateChip, UnitNumbers } from '../Panel';
import type { DecodedGates } from '../schema';
import { words } from '../words';
import { heatmapOf } from './heatmapOf';
import type { PlacedHistogram, WeightsBlock, WeightsLayout } from './layout';

interface Props {
  data: DecodedGates;
  layout: WeightsLayout;
  orders: number[][];
}

/** Everything but the heatmaps' canvases; in a static picture the heatmaps too. */
export function WeightsDiagram({ data, layout, orders }: Props) {
  const { ink, text, language } = useEnv();
  const own = useWords(words);
  const left = layout.blocks[0]?.x ?? 0;
  return (
    <>
      {layout.titles.map(({ run, y }) => (
        <g key={run}>
          <Label x={left} y={y} size={13} bold maxWidth={layout.width * 0.4}>
            {runName(data, run, own)}
          </Label>
          <Label
            x={left + Math.min(layout.width * 0.4, textWidth(runName(data, run, own), 13, true)) + 10}
            y={y}
            size={11}
            colour={ink.muted}
            maxWidth={layout.width * 0.4}
          >
            {runDetail(data, run, text, language)}
          </Label>
        </g>
      ))}
      {layout.blocks.map((block) => (
        <Block key={`${block.run} ${block.gate}`} {...{ data, block, orders }} />
      ))}
      <Notes x={left} lines={layout.notes} />
    </>
  );
}

function Block({ data, block, orders }: { data: DecodedGates; block: WeightsBlock; orders: number[][] }) {
  const { ink, text, interactive } = useEnv();
  const own = useWords(words);
  const { x, top, gate, run, groups, matrices, histograms } = block;
  const first = matrices[0]!;
  return (
    <g data-gate={gate}>
      <GateChip gate={gate} cell={data.runs[run]!.cell} x={x} y={top} />
      <Label x={x + 25} y={top + 13.5} size={12} bold maxWidth={block.width - 25}>
        {text.gates[gate]}
      </Label>
      {matrices.map((placed) => (
        <g key={`${placed.run} ${placed.name}`}>
          {interactive ? null : <ShapeHeatmap {...heatmapOf(placed, orders)} />}
          <rect
            x={placed.x}
            y={placed.y}
            width={placed.width}
            height={placed.height}
            fill="none"
            stroke={ink.boxLine}
            stroke-width={0.75}
          />
          <Label
            x={placed.x + placed.width / 2}
            y={placed.y + placed.height + 11}
            size={9.5}
            anchor="middle"
            colour={ink.muted}
          >
            {LETTERS[placed.name]}
          </Label>
        </g>
      ))}
      {groups.length > 1
        ? groups.map((group) => (
            <Label
              key={group.run}
              x={group.x}
              y={first.y - 5}
              size={10}
              colour={ink.muted}
              maxWidth={group.width}
            >
              {runName(data, group.run, own)}
            </Label>
          ))
        : null}
      <UnitNumbers x={x} top={first.y} height={first.height} order={orders[run]!} />
      {histograms.map((placed) => (
        <Spread key={placed.name} placed={placed} />
      ))}
    </g>
  );
}

const LETTERS = { kernel: 'W', recurrentKernel: 'U', bias: 'b' };
const PARTS = 24;

/** A histogram on the colours of its scale. */
function Spread({ placed }: { placed: PlacedHistogram }) {
  const { ink, scheme } = useEnv();
  const own = useWords(words);
  const { x, bottom, width, height, name, scale, counts, before } = placed;
  const range = `±${tidy(scale.max)}`;
  const letter = LETTERS[name];
  return (
    <g>
      <Histogram
        {...{ counts, x, bottom, width, height, outline: before }}
        title={`${own.weights[name]}: ${own.spread}`}
      />
      {Array.from({ length: PARTS }, (_, i) => (
        <rect
          key={i}
          x={x + (i * width) / PARTS}
          y={bottom + 1}
          width={width / PARTS + 0.3}
          height={7}
          fill={css(heatColour(scale, valueAt(scale, (i + 0.5) / PARTS), scheme))}
        />
      ))}
      <Label
        x={x + width / 2}
        y={bottom + 19}
        size={9.5}
        anchor="middle"
        colour={ink.muted}
        maxWidth={width + 8}
      >
        {`${letter}  ${range}`}
      </Label>
    </g>
  );
}

const valueAt = ({ min, max }: HeatScale, part: number) => min + part * (max - min);
