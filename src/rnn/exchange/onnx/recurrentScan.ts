import { cellType } from '../../inspect/recurrentLayer';
import { CELL_STEPS } from './cellSteps';
import { GraphWriter } from './GraphWriter';
import { int, ints, type ValueMessage, type ValueType, wholeNumbers } from './messages';
import type { Pass, Passed } from './pass';
import { onnxTensor } from './weights';

/** A pass as ONNX's operator Scan, which applies a graph, the cell, to one step after the other. */
export function passByScan(graph: GraphWriter, pass: Pass): Passed {
  const { layer, name, x, backwards, mask, returnSequences } = pass;
  const { units, kernel, bias } = layer.cell;
  const cell = cellType(layer)!;
  const biases = bias ? rows(graph, name, onnxTensor(bias.read())) : [];
  const product = graph.add('MatMul', [x, graph.weight(`${name}.kernel`, onnxTensor(kernel.read()))]);
  const sums = biases[0] === undefined ? product : graph.add('Add', [product, biases[0]]);
  const scanned = [
    sums,
    ...(mask === undefined ? [] : [graph.add('Unsqueeze', [mask, graph.constant(wholeNumbers(-1))])]),
  ];
  const initial = pass.initial.length > 0 ? pass.initial : zeros(graph, x, units, cell === 'LSTM' ? 2 : 1);

  const body = new GraphWriter(graph.layer, graph);
  const value = (what: string, size: number, type: ValueType = 'float'): ValueMessage => ({
    name: graph.newName(what),
    type,
    shape: ['N', size],
  });
  const states = initial.map((_, i) => value(i === 0 ? 'h' : 'c', units));
  const step = value('step', kernel.read().shape[1]);
  const kept = mask === undefined ? undefined : value('mask', 1, 'bool');
  const computed = CELL_STEPS[cell]({
    ...{ graph: body, outer: graph, layer, name, sums: step.name },
    states: states.map((state) => state.name),
    stateBias: biases[1],
  });
  const next = computed.map((state, i) =>
    kept ? body.add('Where', [kept.name, state, states[i]!.name]) : body.add('Identity', [state]),
  );
  const outputs = next.map((state) => ({ name: state, type: 'float' as const, shape: ['N', units] }));
  if (returnSequences) outputs.push({ ...outputs[0]!, name: body.add('Identity', [next[0]!]) });

  const results = graph.addAll('Scan', [...initial, ...scanned], outputs.length, {
    body: {
      type: 'graph',
      value: body.finish(`${name} cell`, [...states, step, ...(kept ? [kept] : [])], outputs),
    },
    num_scan_inputs: int(scanned.length),
    scan_input_axes: ints(...scanned.map(() => 1)),
    scan_input_directions: ints(...scanned.map(() => (backwards ? 1 : 0))),
    ...(returnSequences && { scan_output_axes: ints(1), scan_output_directions: ints(backwards ? 1 : 0) }),
  });
  return {
    steps: returnSequences ? results.at(-1)! : undefined,
    last: results.slice(0, initial.length),
  };
}

/** The bias, or of a GRU that resets after the product both: that of the input, and that of the state. */
function rows(graph: GraphWriter, name: string, bias: ReturnType<typeof onnxTensor>): string[] {
  const weight = graph.weight(`${name}.bias`, bias);
  if (bias.shape.length === 1) return [weight];
  return graph
    .addAll('Split', [weight], 2)
    .map((row) => graph.add('Squeeze', [row, graph.constant(wholeNumbers(0))]));
}

/** As many states as the cell has, of as many rows as x has. */
function zeros(graph: GraphWriter, x: string, units: number, count: number): string[] {
  const batch = graph.add('Shape', [x], { end: int(1) });
  const shape = graph.add('Concat', [batch, graph.constant(wholeNumbers(units))], { axis: int(0) });
  const state = graph.add('ConstantOfShape', [shape]);
  return Array<string>(count).fill(state);
}
