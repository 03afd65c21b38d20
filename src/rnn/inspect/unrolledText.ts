import { formatBatchShape, formatCount, formatNumber } from '../display/formatNumber';
import { textTable } from '../display/textTable';
import type { UnrolledLayer, UnrolledView } from '../display/views';

/** The unrolled network as a table, one layer a row. */
export function unrolledText({ name, timesteps, layers, tokens, example }: UnrolledView): string {
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
    ...layers.filter(({ masked }) => masked).map(maskedText),
    ...(tokens ? [`tokens: ${tokens.map((token) => token || '·').join(' ')}`] : []),
    ...(example ? outputText(example) : []),
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

function maskedText({ name, masked }: UnrolledLayer): string {
  const steps = masked!.flatMap((left, t) => (left ? [t + 1] : []));
  return `masked in ${name}: ${steps.length} of ${masked!.length} timesteps: ${steps.join(', ')}`;
}

function outputText({ output, outputSteps }: NonNullable<UnrolledView['example']>): string[] {
  const width = output.length / (outputSteps ?? 1);
  if (outputSteps === undefined || width <= 1) return [`output for the example: ${bounded(output)}`];
  const rows = Array.from({ length: outputSteps }, (_, t) => [
    String(t + 1),
    bounded(output.slice(t * width, (t + 1) * width)),
  ]);
  const shown = rows.length <= 12 ? rows : [...rows.slice(0, 5), ['…', ''], ...rows.slice(-5)];
  return ['output for the example at each timestep', textTable(['t', 'output'], shown)];
}

function bounded(values: number[]): string {
  const format = (part: number[]) => part.map((value) => formatNumber(value)).join('  ');
  return values.length <= 12
    ? format(values)
    : `${format(values.slice(0, 5))}  …  ${format(values.slice(-5))}`;
}
