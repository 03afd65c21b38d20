import type { GraphWriter } from './GraphWriter';
import { float, int } from './messages';

const ACTIVATIONS: Record<string, (graph: GraphWriter, x: string) => string> = {
  linear: (_, x) => x,
  tanh: (graph, x) => graph.add('Tanh', [x]),
  sigmoid: (graph, x) => graph.add('Sigmoid', [x]),
  hardSigmoid: (graph, x) => graph.add('HardSigmoid', [x], { alpha: float(0.2), beta: float(0.5) }),
  relu: (graph, x) => graph.add('Relu', [x]),
  relu6: (graph, x) => graph.add('Clip', [x, graph.number(0), graph.number(6)]),
  elu: (graph, x) => graph.add('Elu', [x]),
  selu: (graph, x) => graph.add('Selu', [x]),
  gelu(graph, x) {
    const erf = graph.add('Erf', [graph.add('Div', [x, graph.number(Math.SQRT2)])]);
    const twice = graph.add('Mul', [x, graph.add('Add', [erf, graph.number(1)])]);
    return graph.add('Mul', [twice, graph.number(0.5)]);
  },
  mish: (graph, x) => graph.add('Mul', [x, graph.add('Tanh', [graph.add('Softplus', [x])])]),
  swish: (graph, x) => graph.add('Mul', [x, graph.add('Sigmoid', [x])]),
  softplus: (graph, x) => graph.add('Softplus', [x]),
  softsign: (graph, x) => graph.add('Softsign', [x]),
  softmax: (graph, x) => graph.add('Softmax', [x], { axis: int(-1) }),
  logSoftmax: (graph, x) => graph.add('LogSoftmax', [x], { axis: int(-1) }),
};

/**
 * An activation of TensorFlow.js applied to a value.
 *
 * @param layer its name, for the error
 * @throws for one that ONNX does not have
 */
export function activated(graph: GraphWriter, layer: string, activation: string, x: string): string {
  const apply = ACTIVATIONS[activation];
  if (apply) return apply(graph, x);
  throw new Error(
    `The layer "${layer}" has the activation "${activation}", which cannot be told in ONNX; these can: ${Object.keys(ACTIVATIONS).join(', ')}.`,
  );
}

/** An activation within an operator LSTM, GRU or RNN, with its numbers where it takes some. */
export interface OperatorActivation {
  name: string;
  alpha?: number;
  beta?: number;
}

const OPERATOR_ACTIVATIONS: Record<string, OperatorActivation> = {
  linear: { name: 'Affine', alpha: 1, beta: 0 },
  tanh: { name: 'Tanh' },
  sigmoid: { name: 'Sigmoid' },
  hardSigmoid: { name: 'HardSigmoid', alpha: 0.2, beta: 0.5 },
  relu: { name: 'Relu' },
  elu: { name: 'Elu', alpha: 1 },
  softplus: { name: 'Softplus' },
  softsign: { name: 'Softsign' },
};

/** @returns `undefined` for one that the operators do not take */
export function operatorActivation(activation: string): OperatorActivation | undefined {
  return OPERATOR_ACTIVATIONS[activation];
}
