import type { AdvisorView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { arrowHead } from '../shared/path';
import { useWords } from '../shared/words';
import { type PlacedEdge, type PlacedNode, SIZE, type TreeLayout } from './layout';
import { describeNode, onPath } from './nodes';
import { words as translated } from './words';

/** The tree; boxes and lines that the answers lead through stand out. */
export function AdvisorDiagram({
  data,
  layout,
  selected,
}: {
  data: Data;
  layout: TreeLayout;
  selected?: number;
}) {
  const { ink } = useEnv();
  const answered = data.path.length > 0;
  const taken = ({ from, to }: PlacedEdge) =>
    onPath(from.node, data) && (to.node.branch === undefined || onPath(to.node, data));
  const edges = [...layout.edges].sort((a, b) => Number(taken(a)) - Number(taken(b)));
  return (
    <g>
      {edges.map((edge, i) => {
        const on = taken(edge);
        const colour = on ? ink.accent : answered ? ink.boxLine : ink.edge;
        return (
          <g key={i}>
            <path d={edgePath(edge)} fill="none" stroke={colour} stroke-width={on ? 2.5 : 1} />
            <path d={arrowHead(middle(edge.to), edge.to.y, 'down')} fill={colour} />
          </g>
        );
      })}
      {layout.nodes.map((placed, i) => (
        <Box key={i} placed={placed} data={data} selected={i === selected} />
      ))}
    </g>
  );
}

function Box({ placed, data, selected }: { placed: PlacedNode; data: Data; selected: boolean }) {
  const { ink } = useEnv();
  const words = useWords(translated);
  const { node, x, y, width, height, lines } = placed;
  const on = onPath(node, data);
  const faded = data.path.length > 0 && !on;
  const question = node.branch === undefined;
  return (
    <g>
      <title>{describeNode(node, data, words)}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={question ? 14 : 4}
        fill={selected ? ink.cursor : ink.box}
        stroke={on || selected ? ink.accent : ink.boxLine}
        stroke-width={on && !question ? 2.5 : 1}
      />
      {lines.map(({ text, bold, baseline }, i) => (
        <Label
          key={i}
          x={x + width / 2}
          y={baseline}
          anchor="middle"
          size={bold ? SIZE.result : SIZE.answer}
          bold={bold}
          colour={faded || !bold ? ink.muted : ink.text}
        >
          {text}
        </Label>
      ))}
    </g>
  );
}

const middle = ({ x, width }: PlacedNode) => x + width / 2;

/** Down, across half-way, and down. */
function edgePath({ from, to }: PlacedEdge): string {
  const [start, end] = [from.y + from.height, to.y];
  return `M${middle(from)},${start}V${(start + end) / 2 - 2}H${middle(to)}V${end - 5}`;
}
