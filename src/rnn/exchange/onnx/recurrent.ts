import type { BidirectionalLayer, RecurrentLayer } from '../../inspect/recurrentLayer';
import { cellType } from '../../inspect/recurrentLayer';
import type { Config } from '../layers/layerOptions';
import type { GraphWriter } from './GraphWriter';
import { int, wholeNumbers } from './messages';
import { recurrentPass } from './recurrentPass';
import type { OnnxCall } from './OnnxCall';

/** SimpleRNN, LSTM or GRU: its output, with `returnState` also the last h and c. */
export function recurrentLayer(graph: GraphWriter, { call, inputs, mask }: OnnxCall): string[] {
  const layer = call.layer as RecurrentLayer;
  const { returnSequences, returnState } = layer.getConfig() as Config;
  const [x, ...initial] = inputs as [string, ...string[]];
  const { steps, last } = recurrentPass(graph, {
    ...{ layer, name: call.attribute, x, initial, mask },
    backwards: layer.goBackwards,
    returnSequences: returnSequences === true,
  });
  const output = steps === undefined ? last[0]! : layer.goBackwards ? reversed(graph, steps) : steps;
  return returnState ? [output, ...last] : [output];
}

const MERGED: Record<string, (graph: GraphWriter, a: string, b: string) => string> = {
  concat: (graph, a, b) => graph.add('Concat', [a, b], { axis: int(-1) }),
  sum: (graph, a, b) => graph.add('Add', [a, b]),
  ave: (graph, a, b) => graph.add('Mean', [a, b]),
  mul: (graph, a, b) => graph.add('Mul', [a, b]),
};

/** Both directions as passes of their own; without `mergeMode` it has two outputs. */
export function bidirectionalLayer(graph: GraphWriter, { call, inputs, mask }: OnnxCall): string[] {
  const layer = call.layer as BidirectionalLayer;
  const [forward, backward] = [layer.forwardLayer, layer.backwardLayer] as RecurrentLayer[];
  if (!forward || !backward || !cellType(forward))
    throw new Error(
      `The Bidirectional "${layer.name}" applies ${layer.forwardLayer.getClassName()}, which cannot be told in ONNX; SimpleRNN, LSTM and GRU can.`,
    );
  const { returnSequences, returnState } = forward.getConfig() as Config;
  const [x, ...states] = inputs as [string, ...string[]];
  const half = states.length / 2;
  const pass = (one: RecurrentLayer, direction: string, initial: string[]) =>
    recurrentPass(graph, {
      ...{ layer: one, name: `${call.attribute}.${direction}`, x, initial, mask },
      backwards: one.goBackwards,
      returnSequences: returnSequences === true,
    });
  const passed = [
    pass(forward, 'forward', states.slice(0, half)),
    pass(backward, 'backward', states.slice(half)),
  ];
  // both in the order in which the first one reads
  const sides = passed.map(({ steps, last }) =>
    steps === undefined ? last[0]! : forward.goBackwards ? reversed(graph, steps) : steps,
  ) as [string, string];
  const merge = layer.mergeMode === null ? undefined : MERGED[layer.mergeMode];
  const outputs = merge ? [merge(graph, ...sides)] : sides;
  return returnState ? [...outputs, ...passed.flatMap(({ last }) => last)] : outputs;
}

const FIRST = -(2n ** 63n);

/** [batch, steps, …] with the last step first. */
function reversed(graph: GraphWriter, steps: string): string {
  const [start, end, axis, by] = [-1, FIRST, 1, -1].map((n) => graph.constant(wholeNumbers(n)));
  return graph.add('Slice', [steps, start!, end!, axis!, by!]);
}
