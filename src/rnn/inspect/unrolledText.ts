import { formatBatchShape, formatCount, formatNumber } from '../display/formatNumber';
import { textTable } from '../display/textTable';
import type { UnrolledLayer, UnrolledView } from '../display/views';

/** The unrolled network as a table, one layer a row. */
export function unrolledText({ name, timesteps, layers, example }: UnrolledView): string {
  const rows = layers.map((layer) => [
    layer.name,
    typeOf(layer),
    layer.activation ?? '',
    `${formatBatchShape(layer.inputShape)} → ${formatBatchShape(layer.outputShape)}`,
    formatCount(layer.parameters),
    source(layer, layers),
  ]);
  const steps = timesteps === null ? 'any number of timesteps' : `${timesteps} timesteps`;
  return [
    `Model "${name}" unrolled over ${steps}`,
    textTable(['layer', 'type', 'activation', 'shape', 'parameters', 'from'], rows),
    ...layers.filter(({ hiddenNorm }) => hiddenNorm).map(hiddenNormText),
    ...(example ? [`output for the example: ${bounded(example.output)}`] : []),
  ].join('\n');
}

function typeOf({ type, cell, direction, mergeMode, units }: UnrolledLayer): string {
  const size = units === undefined ? '' : `(${units})`;
  if (direction === 'both') return `${type} ${cell}${size}, ${mergeMode ?? 'two outputs'}`;
  return `${type}${size}${direction === 'backward' ? ', backward' : ''}`;
}

function source({ inbound, stateFrom }: UnrolledLayer, layers: UnrolledLayer[]): string {
  const names = inbound.map((i) => layers[i]!.name);
  if (stateFrom !== undefined) names.push(`state of ${layers[stateFrom]!.name}`);
  return names.join(', ') || 'input';
}

function hiddenNormText({ name, hiddenNorm }: UnrolledLayer): string {
  return `‖h‖ of ${name}: ${bounded(hiddenNorm!)}`;
}

function bounded(values: number[]): string {
  const format = (part: number[]) => part.map((value) => formatNumber(value)).join('  ');
  return values.length <= 12
    ? format(values)
    : `${format(values.slice(0, 5))}  …  ${format(values.slice(-5))}`;
}
