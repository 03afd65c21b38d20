import type { CellType } from '../../display/views';
import type { RecurrentLayer } from '../../inspect/recurrentLayer';
import { activated } from './activation';
import type { GraphWriter } from './GraphWriter';
import { floats, int } from './messages';
import { activationsOf } from './pass';
import { onnxTensor } from './weights';

interface CellStep {
  /** That of the cell. */
  graph: GraphWriter;
  /** That around it, which has the weights. */
  outer: GraphWriter;
  layer: RecurrentLayer;
  name: string;
  /** Input times kernel, with the bias: [batch, gates · units]. */
  sums: string;
  /** h, of an LSTM also c: [batch, units]. */
  states: string[];
  /** Of the state, where there is one: [gates · units]. */
  stateBias: string | undefined;
}

/** The equations of one step: the new states. Those of TensorFlow.js 4.22 and Keras. */
export const CELL_STEPS: Record<CellType, (step: CellStep) => string[]> = {
  SimpleRNN(step) {
    const [, own] = functions(step);
    return [own(step.graph.add('Add', [step.sums, stateProduct(step)]))];
  },

  LSTM(step) {
    const { graph, sums, states } = step;
    const [gate, own] = functions(step);
    const [i, f, g, o] = split(graph, graph.add('Add', [sums, stateProduct(step)]), 4) as Gates;
    const kept = graph.add('Mul', [gate(f), states[1]!]);
    const c = graph.add('Add', [kept, graph.add('Mul', [gate(i), own(g)])]);
    return [graph.add('Mul', [gate(o), own(c)]), c];
  },

  GRU(step) {
    const { graph, sums, states, layer } = step;
    const [gate, own] = functions(step);
    const h = states[0]!;
    const [z, r, candidate] = split(graph, sums, 3) as Gates;
    const opened = (x: string, state: string) => gate(graph.add('Add', [x, state]));
    const next = (update: string, from: string) => {
      const fresh = own(graph.add('Add', [candidate, from]));
      return [graph.add('Add', [fresh, graph.add('Mul', [update, graph.add('Sub', [h, fresh])])])];
    };
    if (layer.cell.resetAfter) {
      const [hz, hr, hc] = split(graph, stateProduct(step), 3) as Gates;
      return next(opened(z, hz), graph.add('Mul', [opened(r, hr), hc]));
    }
    const [gateKernel, candidateKernel] = resetBeforeKernels(step);
    const [hz, hr] = split(graph, graph.add('MatMul', [h, gateKernel]), 2) as Gates;
    const reset = graph.add('Mul', [opened(r, hr), h]);
    return next(opened(z, hz), graph.add('MatMul', [reset, candidateKernel]));
  },
};

/** A cell has up to four. */
type Gates = [string, string, string, string];

const split = (graph: GraphWriter, value: string, parts: number) =>
  graph.addAll('Split', [value], parts, { axis: int(1) });

/** The activation of the gates, and the other. */
function functions({ graph, layer }: CellStep): [(x: string) => string, (x: string) => string] {
  const names = activationsOf(layer);
  const apply = (name: string) => (x: string) => activated(graph, layer.name, name, x);
  return [apply(names[0]!), apply(names.at(-1)!)];
}

/** State times recurrent kernel, with its bias: [batch, gates · units]. */
function stateProduct({ graph, outer, layer, name, states, stateBias }: CellStep): string {
  const kernel = outer.weight(`${name}.recurrent_kernel`, onnxTensor(layer.cell.recurrentKernel.read()));
  const product = graph.add('MatMul', [states[0]!, kernel]);
  return stateBias === undefined ? product : graph.add('Add', [product, stateBias]);
}

/** The columns of the recurrent kernel that are multiplied with h, and those that are with what the reset gate leaves. */
function resetBeforeKernels({ outer, layer, name }: CellStep): [gates: string, candidate: string] {
  const { units, recurrentKernel } = layer.cell;
  const values = recurrentKernel.read().dataSync();
  const columns = (from: number, to: number) =>
    floats(
      [units, to - from],
      values.filter((_, i) => i % (3 * units) >= from && i % (3 * units) < to),
    );
  return [
    outer.weight(`${name}.recurrent_kernel_gates`, columns(0, 2 * units)),
    outer.weight(`${name}.recurrent_kernel_candidate`, columns(2 * units, 3 * units)),
  ];
}
