import { formatNumber } from '../display/formatNumber';
import { gateShares } from '../display/gateShares';
import { textTable } from '../display/textTable';
import type { LayerRun } from './gateRun';
import type { GateValues } from './runLayer';

/** The range of every gate, how open or shut it mostly is, and how its weights are spread. */
export function gatesText({ label, layer, cell, units, input, masked, panels, weights }: LayerRun): string {
  const left = masked?.filter(Boolean).length ?? 0;
  const steps = `${units} units over ${input.length} timesteps${left > 0 ? `, ${left} of them masked` : ''}`;
  const spread = weights.flatMap(({ gate, kernel, recurrentKernel, bias }) =>
    [
      ['kernel', kernel] as const,
      ['recurrent kernel', recurrentKernel] as const,
      ['bias', bias] as const,
    ].flatMap(([name, matrix]) =>
      matrix
        ? [[gate, name, `[${matrix.shape.join(', ')}]`, ...range(matrix.values), deviation(matrix.values)]]
        : [],
    ),
  );
  return [
    `${label === undefined ? '' : `${label}: `}${cell} "${layer}": ${steps}`,
    textTable(['', 'min', 'mean', 'max', 'closed', 'open', 'saturated'], panels.map(panelRow)),
    '',
    textTable(['weights', '', 'shape', 'min', 'mean', 'max', 'deviation'], spread),
    'closed: below 0.1, open: above 0.9, saturated: beyond ±0.9',
  ].join('\n');
}

function panelRow({ gate, values }: GateValues): string[] {
  const shares = gateShares(gate, values);
  const written = (share: number | undefined) => (share === undefined ? '' : `${(share * 100).toFixed(1)} %`);
  const { closed, open, saturated }: Partial<Record<'closed' | 'open' | 'saturated', number>> = shares ?? {};
  return [gate, ...range(values), written(closed), written(open), written(saturated)];
}

function range(values: Float32Array): string[] {
  let [min, max, sum, known] = [Infinity, -Infinity, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
    known++;
  }
  return known === 0 ? ['—', '—', '—'] : [min, sum / known, max].map((value) => formatNumber(value));
}

/** Standard deviation. */
function deviation(values: Float32Array): string {
  if (values.length === 0) return '—';
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return formatNumber(Math.sqrt(squares / values.length));
}
