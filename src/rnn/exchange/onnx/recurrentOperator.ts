import { cellType, type RecurrentLayer } from '../../inspect/recurrentLayer';
import { transposed } from '../pytorch/tensors';
import { operatorActivation } from './activation';
import type { GraphWriter } from './GraphWriter';
import { type Attribute, floats, int, ints, type OnnxTensor, text, wholeNumbers } from './messages';
import { activationsOf, type Pass, type Passed } from './pass';

const OPERATORS = { SimpleRNN: 'RNN', LSTM: 'LSTM', GRU: 'GRU' } as const;

/**
 * Where ONNX has which gate of TensorFlow.js: an LSTM is input, forget, candidate, output here and input, output,
 * forget, candidate there; a GRU update, reset, candidate in both.
 */
const GATES = { SimpleRNN: [0], LSTM: [0, 3, 1, 2], GRU: [0, 1, 2] } as const;

/** A pass as ONNX's operator LSTM, GRU or RNN, which has the steps first: [steps, batch, features]. */
export function passByOperator(graph: GraphWriter, pass: Pass): Passed {
  const { layer, name, x, backwards, initial, returnSequences } = pass;
  const cell = cellType(layer)!;
  const { W, R, B } = operatorWeights(layer);
  const inputs = [
    graph.add('Transpose', [x], { perm: ints(1, 0, 2) }),
    graph.weight(`${name}.W`, W),
    graph.weight(`${name}.R`, R),
    B ? graph.weight(`${name}.B`, B) : '',
    '', // all rows have the same length
    ...initial.map((state) => graph.add('Unsqueeze', [state, graph.constant(wholeNumbers(0))])),
  ];
  const outputs = [
    returnSequences ? graph.newName('steps') : '',
    ...(cell === 'LSTM' ? ['h', 'c'] : ['h']).map((state) => graph.newName(state)),
  ];
  graph.addNamed(OPERATORS[cell], trimmed(inputs), outputs, {
    hidden_size: int(layer.cell.units),
    direction: text(backwards ? 'reverse' : 'forward'),
    ...(cell === 'GRU' && { linear_before_reset: int(layer.cell.resetAfter ? 1 : 0) }),
    ...activations(layer),
  });
  const [steps, ...last] = outputs;
  // an axis of the operator's directions is left out
  const squeezed = (value: string, axis: number) =>
    graph.add('Squeeze', [value, graph.constant(wholeNumbers(axis))]);
  return {
    steps: returnSequences
      ? graph.add('Transpose', [squeezed(steps!, 1)], { perm: ints(1, 0, 2) })
      : undefined,
    last: last.map((state) => squeezed(state, 0)),
  };
}

function trimmed(inputs: string[]): string[] {
  return inputs.slice(0, inputs.findLastIndex((input) => input !== '') + 1);
}

/** An LSTM has one more: that through which the cell state goes. */
function activations(layer: RecurrentLayer): Record<string, Attribute> {
  const used = activationsOf(layer).map((name) => operatorActivation(name)!);
  const all = cellType(layer) === 'LSTM' ? [...used, used[1]!] : used;
  const numbers = (key: 'alpha' | 'beta') => all.flatMap((one) => one[key] ?? []);
  const [alpha, beta] = [numbers('alpha'), numbers('beta')];
  return {
    activations: { type: 'strings', value: all.map(({ name }) => name) },
    ...(alpha.length > 0 && { activation_alpha: { type: 'floats' as const, value: alpha } }),
    ...(beta.length > 0 && { activation_beta: { type: 'floats' as const, value: beta } }),
  };
}

/** With an axis of one direction in front. B is the bias of the input, then that of the state. */
function operatorWeights(layer: RecurrentLayer): { W: OnnxTensor; R: OnnxTensor; B?: OnnxTensor } {
  const { kernel, recurrentKernel, bias } = layer.cell;
  const gates = GATES[cellType(layer)!];
  const [W, R] = [kernel, recurrentKernel].map((weight) => {
    const tensor = weight.read();
    const { shape, values } = transposed({
      shape: tensor.shape,
      values: Float32Array.from(tensor.dataSync()),
    });
    return floats([1, ...shape], inOrder(values, gates));
  }) as [OnnxTensor, OnnxTensor];
  if (!bias) return { W, R };
  const values = Float32Array.from(bias.read().dataSync());
  const length = W.shape[1]!;
  const both = new Float32Array(2 * length);
  both.set(inOrder(values.subarray(0, length), gates));
  if (values.length > length) both.set(inOrder(values.subarray(length), gates), length);
  return { W, R, B: floats([1, both.length], both) };
}

/** Equal parts, one a gate, in another order. */
function inOrder(values: Float32Array, gates: readonly number[]): Float32Array {
  const size = values.length / gates.length;
  const ordered = new Float32Array(values.length);
  gates.forEach((gate, i) => ordered.set(values.subarray(gate * size, (gate + 1) * size), i * size));
  return ordered;
}
