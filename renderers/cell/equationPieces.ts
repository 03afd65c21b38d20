/** The cell's equations as pieces of text: once with symbols, once with the numbers of one unit and step put in. */
import type { GateSum, UnitStep } from '../../src/rnn/display/cellSums';
import type { GateName } from '../../src/rnn/display/views';
import { short } from '../shared/format';
import { gateSymbol } from '../shared/gateHues';
import type { DecodedCell } from './schema';

export interface Piece {
  text: string;
  /** Written small and low behind the text. */
  sub?: string;
  kind: 'symbol' | 'number' | 'text';
  /** Underlined in the gate's hue. */
  gate?: GateName;
  /** A line may be broken before it. */
  breaks?: boolean;
}

export interface Equation {
  /** Of the chip before it. */
  gate: GateName;
  symbols: Piece[];
  numbers: Piece[];
}

export function equations(data: DecodedCell, at: UnitStep): Equation[] {
  const sums = at.gates.map((sum) => gateEquation(data, at, sum));
  const gate = (name: GateName) => at.gates.find((sum) => sum.gate === name)?.value ?? NaN;
  if (data.cell === 'LSTM') {
    const [c, before] = [at.cell ?? NaN, at.cellBefore ?? NaN];
    return [
      ...sums,
      {
        gate: 'cell',
        symbols: [
          symbol('c'),
          text('='),
          symbol('f'),
          text('·'),
          symbol('c₋₁'),
          plus(),
          symbol('i'),
          text('·'),
          symbol('c̃'),
        ],
        numbers: [
          text('='),
          number(gate('forget'), 'forget'),
          text('·'),
          number(before),
          plus(),
          number(gate('input'), 'input'),
          text('·'),
          number(gate('candidate'), 'candidate'),
          equals(),
          number(c),
        ],
      },
      {
        gate: 'hidden',
        symbols: [
          symbol('h'),
          text('='),
          symbol('o'),
          text('·'),
          text(`${name(data.activation)}(`),
          symbol('c'),
          text(')'),
        ],
        numbers: [
          text('='),
          number(gate('output'), 'output'),
          text(`· ${name(data.activation)}(`),
          number(c),
          text(')'),
          equals(),
          number(at.hidden),
        ],
      },
    ];
  }
  if (data.cell === 'GRU') {
    const z = gate('update');
    return [
      ...sums,
      {
        gate: 'hidden',
        symbols: [
          symbol('h'),
          text('='),
          symbol('z'),
          text('·'),
          symbol('h₋₁'),
          plus(),
          text('(1 −'),
          symbol('z'),
          text(')·'),
          symbol('h̃'),
        ],
        numbers: [
          text('='),
          number(z, 'update'),
          text('·'),
          number(at.hiddenBefore),
          plus(),
          number(1 - z, 'update'),
          text('·'),
          number(gate('candidate'), 'candidate'),
          equals(),
          number(at.hidden),
        ],
      },
    ];
  }
  return sums;
}

function gateEquation(data: DecodedCell, at: UnitStep, sum: GateSum): Equation {
  const letter = gateSymbol(sum.gate, data.cell);
  const squash = name(
    sum.gate === 'candidate' || sum.gate === 'hidden' ? data.activation : data.recurrentActivation,
  );
  const bias = data.weights.find(({ gate }) => gate === sum.gate)?.bias !== undefined;
  const resetInside = sum.gate === 'candidate' && data.cell === 'GRU' && data.resetAfter;
  // The two biases of a GRU with `resetAfter` act as one, but in the candidate.
  const b = bias
    ? {
        symbols: [plus(), symbol('b', letter)],
        numbers: [plus(), number(resetInside ? sum.bias : sum.added.bias)],
      }
    : { symbols: [], numbers: [] };
  const open = (pieces: Piece[]) => [text('='), text(`${squash}(`), ...pieces];
  const close = [
    text(')'),
    equals(),
    text(`${squash}(`),
    number(sum.preactivation),
    text(')'),
    equals(),
    number(sum.value, sum.gate),
  ];
  const reset = at.gates.find(({ gate }) => gate === 'reset')?.value ?? NaN;
  if (resetInside) {
    const inner = bias
      ? { symbols: [plus(), symbol('b′')], numbers: [plus(), number(sum.recurrentBias)] }
      : { symbols: [], numbers: [] };
    return {
      gate: sum.gate,
      symbols: [
        symbol(letter),
        ...open([
          symbol('w', letter),
          text('·'),
          symbol('x'),
          ...b.symbols,
          plus(),
          symbol('r'),
          text('·('),
          symbol('u', letter),
          text('·'),
          symbol('h₋₁'),
          ...inner.symbols,
          text('))'),
        ]),
      ],
      numbers: [
        ...open([
          number(sum.fromInput),
          ...b.numbers,
          plus(),
          number(reset, 'reset'),
          text('·('),
          number(sum.fromState),
          ...inner.numbers,
          text(')'),
        ]),
        ...close,
      ],
    };
  }
  const state =
    sum.gate === 'candidate' && data.cell === 'GRU'
      ? [symbol('u', letter), text('·('), symbol('r'), text('∘'), symbol('h₋₁'), text(')')]
      : [symbol('u', letter), text('·'), symbol('h₋₁')];
  return {
    gate: sum.gate,
    symbols: [
      symbol(letter),
      ...open([symbol('w', letter), text('·'), symbol('x'), plus(), ...state, ...b.symbols, text(')')]),
    ],
    numbers: [...open([number(sum.fromInput), plus(), number(sum.fromState), ...b.numbers]), ...close],
  };
}

/** As the chapter writes them. */
export function name(activation: string): string {
  return activation === 'sigmoid' ? 'σ' : activation;
}

const symbol = (of: string, sub?: string): Piece => ({ text: of, sub, kind: 'symbol' });
const text = (of: string): Piece => ({ text: of, kind: 'text' });
const plus = (): Piece => ({ text: '+', kind: 'text', breaks: true });
const equals = (): Piece => ({ text: '=', kind: 'text', breaks: true });

/** A negative number behind a plus sign stays as it is: the sign belongs to it. */
function number(value: number, gate?: GateName): Piece {
  return { text: Number.isNaN(value) ? '–' : short(value), kind: 'number', gate };
}
