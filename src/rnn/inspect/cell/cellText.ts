import { unitStep, type CellNumbers } from '../../display/cellSums';
import { decodeArray } from '../../display/encoding';
import { formatNumber } from '../../display/formatNumber';
import { textTable } from '../../display/textTable';
import type { CellView } from '../../display/views';

/** The sums of each gate at the step and unit that are shown first. */
export function cellText(data: CellView): string {
  const { step, unit, layer, cell, timesteps, units } = data;
  const numbers: CellNumbers = {
    ...data,
    resetAfter: data.resetAfter ?? false,
    steps: data.input.shape[0]!,
    input: decodeArray(data.input),
    hiddenBefore: decodeArray(data.hiddenBefore),
    cellBefore: data.cellBefore && decodeArray(data.cellBefore),
    resetHidden: data.resetHidden && decodeArray(data.resetHidden),
    panels: new Map(data.panels.map(({ gate, values }) => [gate, decodeArray(values)])),
    weights: data.weights.map((gate) => ({
      gate: gate.gate,
      kernel: decodeArray(gate.kernel),
      recurrentKernel: decodeArray(gate.recurrentKernel),
      bias: gate.bias && decodeArray(gate.bias),
      recurrentBias: gate.recurrentBias && decodeArray(gate.recurrentBias),
    })),
  };
  const at = unitStep(numbers, step - data.firstStep, data.shown.indexOf(unit));
  const rows = at.gates.map((gate) => [
    gate.gate,
    ...[gate.added.input, gate.added.state, gate.added.bias, gate.preactivation, gate.value].map((value) =>
      formatNumber(value),
    ),
  ]);
  const states = [
    ...(at.cell === undefined ? [] : [`c: ${formatNumber(at.cellBefore)} → ${formatNumber(at.cell)}`]),
    `h: ${formatNumber(at.hiddenBefore)} → ${formatNumber(at.hidden)}`,
  ];
  return [
    `${cell} "${layer}", unit ${unit} of ${units}, step ${step + 1} of ${timesteps}`,
    textTable(['', 'from input', 'from state', 'bias', 'sum', 'value'], rows),
    states.join(', '),
  ].join('\n');
}
