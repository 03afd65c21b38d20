import { formatNumber } from '../display/formatNumber';
import { textTable } from '../display/textTable';
import type { GatesView } from '../display/views';
import type { GateValues } from './runLayer';

/** The range of every gate, and how open or shut it mostly is. */
export function gatesText(
  { layer, cell, units, timesteps, masked }: GatesView,
  panels: GateValues[],
): string {
  const rows = panels.map(({ gate, values }) => [gate, ...range(values)]);
  const left = masked?.filter(Boolean).length ?? 0;
  return [
    `${cell} "${layer}": ${units} units over ${timesteps} timesteps${left > 0 ? `, ${left} of them masked` : ''}`,
    textTable(['', 'min', 'mean', 'max'], rows),
  ].join('\n');
}

function range(values: Float32Array): string[] {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return ['—', '—', '—'];
  const min = known.reduce((a, b) => Math.min(a, b));
  const max = known.reduce((a, b) => Math.max(a, b));
  const mean = known.reduce((a, b) => a + b, 0) / known.length;
  return [min, mean, max].map((value) => formatNumber(value));
}
