import { isBidirectional, type Layer, wrapped } from '../../inspect/recurrentLayer';
import { chosenOptions, layerOptions } from '../layers/layerOptions';
import { chosenName } from './kerasLayer';

/** A layer as a cell makes it, e.g. `tf.layers.dense({ units: 32, activation: 'relu', name: 'hidden' })`. */
export function typescriptLayer(layer: Layer, more: Record<string, string> = {}): string {
  const name = chosenName(layer);
  const options = {
    ...Object.fromEntries(
      chosenOptions(layer, 'tf').map(({ option: { key }, value }) => [key, optionText(layer, key, value)]),
    ),
    ...more,
    ...(name !== undefined && { name: typescript(name) }),
  };
  return `tf.layers.${layerOptions(layer).factory}(${objectLiteral(options)})`;
}

export function objectLiteral(options: Record<string, string>): string {
  const entries = Object.entries(options).map(([key, text]) => `${key}: ${text}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** As the formatter of this project writes it. */
export function typescript(value: unknown): string {
  if (typeof value === 'string') {
    const escaped = JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'");
    return `'${escaped}'`;
  }
  if (Array.isArray(value)) return `[${value.map(typescript).join(', ')}]`;
  return String(value);
}

function optionText(layer: Layer, key: string, value: unknown): string {
  if (key === 'layer') {
    const inner = isBidirectional(layer) ? layer.forwardLayer : wrapped(layer);
    // the wrapper names the inner layer by itself
    const text = typescriptLayer(inner).replace(/, name: '(?:[^'\\]|\\.)*' }\)$/, ' })');
    return isBidirectional(layer) ? `${text} as tf.RNN` : text;
  }
  if (key.endsWith('Regularizer')) {
    const { l1, l2 } = (value as { config: { l1: number; l2: number } }).config;
    const parts = {
      ...(l1 > 0 && { l1: typescript(round(l1)) }),
      ...(l2 > 0 && { l2: typescript(round(l2)) }),
    };
    return `tf.regularizers.l1l2(${objectLiteral(parts)})`;
  }
  return typescript(typeof value === 'number' ? round(value) : value);
}

/** What float32 has made of a short number. */
function round(value: number): number {
  const short = Number(value.toPrecision(7));
  return Math.fround(short) === Math.fround(value) ? short : value;
}
