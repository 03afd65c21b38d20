import { useEnv } from '../shared/env';
import { EDGE_WIDTH, type Edge } from './edges';

export function EdgePath({ edge }: { edge: Edge }) {
  const { ink } = useEnv();
  const colour = edge.kind === 'faint' ? ink.boxLine : ink.edge;
  const dash = edge.kind === 'skip' ? '4 3' : undefined;
  return (
    <g class={`rnn-edge-${edge.kind}`}>
      <path
        d={edge.d}
        fill="none"
        stroke={colour}
        stroke-width={EDGE_WIDTH[edge.kind]}
        stroke-dasharray={dash}
      />
      {edge.head ? <path d={edge.head} fill={colour} /> : null}
    </g>
  );
}
