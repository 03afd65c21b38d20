import type { ParameterFormula, SizeName } from '../display/views';
import { cellType, isBidirectional, type Layer, type RecurrentLayer, wrapped } from './recurrentLayer';

type Variables = [symbol: string, meaning: SizeName, value: number][];

interface Counted extends ParameterFormula {
  count: number;
}

/**
 * How the number of a layer's parameters comes about.
 * @returns `undefined` for a layer whose formula is not known here: its weights' shapes tell
 */
export function parameterFormula(layer: Layer): ParameterFormula | undefined {
  const formula = formulaOf(layer);
  // a layer of somebody else may have a name that is known, and other weights
  if (!formula || formula.count !== layer.countParams()) return undefined;
  const { symbols, variables } = formula;
  return { symbols, variables };
}

function formulaOf(layer: Layer): Counted | undefined {
  if (isBidirectional(layer)) {
    const inner = formulaOf(layer.forwardLayer);
    return inner && { ...inner, symbols: `2·(${inner.symbols})`, count: 2 * inner.count };
  }
  if (wrapped(layer) !== layer) return formulaOf(wrapped(layer));
  if (cellType(layer)) return recurrent(layer as RecurrentLayer);
  const [first = []] = layer.weights.map(({ shape }) => shape as number[]);
  const useBias = (layer as { useBias?: boolean }).useBias ?? false;
  switch (layer.getClassName()) {
    case 'Dense':
      return first.length === 2 ? dense(first[0]!, first[1]!, useBias) : undefined;
    case 'Embedding':
      return first.length === 2 ? embedding(first[0]!, first[1]!) : undefined;
    case 'Conv1D':
      return first.length === 3 ? conv1d(first as [number, number, number], useBias) : undefined;
    case 'BatchNormalization':
    case 'LayerNormalization':
      return normalization(layer);
    default:
      return undefined;
  }
}

function recurrent({ cell, weights }: RecurrentLayer): Counted | undefined {
  const u = cell.units;
  const f = weights[0]?.shape[0];
  const type = cellType({ cell } as RecurrentLayer)!;
  if (typeof f !== 'number') return undefined;
  const gates = { SimpleRNN: 1, LSTM: 4, GRU: 3 }[type];
  const useBias = cell.bias !== null;
  const biases = !useBias ? 0 : type === 'GRU' && cell.resetAfter ? 2 : 1;
  const inside = `u·(u + f)${['', ' + u', ' + 2·u'][biases]}`;
  return counted(
    gates === 1 ? inside : `${gates}·(${inside})`,
    [
      ['u', 'units', u],
      ['f', 'features', f],
    ],
    gates * (u * (u + f) + biases * u),
  );
}

function dense(f: number, u: number, useBias: boolean): Counted {
  return counted(
    useBias ? 'f·u + u' : 'f·u',
    [
      ['f', 'features', f],
      ['u', 'units', u],
    ],
    f * u + (useBias ? u : 0),
  );
}

function embedding(v: number, d: number): Counted {
  return counted(
    'v·d',
    [
      ['v', 'vocabulary', v],
      ['d', 'dimensions', d],
    ],
    v * d,
  );
}

function conv1d([k, c, n]: [number, number, number], useBias: boolean): Counted {
  return counted(
    useBias ? 'k·c·n + n' : 'k·c·n',
    [
      ['k', 'kernelSize', k],
      ['c', 'channels', c],
      ['n', 'filters', n],
    ],
    k * c * n + (useBias ? n : 0),
  );
}

/** γ and β, and of BatchNormalization the moving mean and variance, which are not trained. */
function normalization(layer: Layer): Counted | undefined {
  const all = layer.weights.length;
  const c = layer.weights[0]?.shape[0];
  if (typeof c !== 'number' || layer.weights.some(({ shape }) => shape.length !== 1)) return undefined;
  const moving = layer.getClassName() === 'BatchNormalization' ? 2 : 0;
  const own = all - moving;
  const symbols = [own, moving].filter((n) => n > 0).map((n) => (n === 1 ? 'c' : `${n}·c`));
  return counted(symbols.join(' + '), [['c', 'channels', c]], all * c);
}

function counted(symbols: string, variables: Variables, count: number): Counted {
  return {
    symbols,
    variables: variables.map(([symbol, meaning, value]) => ({ symbol, meaning, value })),
    count,
  };
}
