import type { CellEquations } from '../../src/rnn/display/views';

/** A line of a cell's equations; `_` and braces set an index below the line: `h_{t−1}`. */
export type Equation = string;

/** What a recurrent layer computes at each step, in the framework's form and order. */
export function equationsOf({
  cell,
  activation,
  recurrentActivation = 'sigmoid',
  useBias,
  resetAfter,
}: CellEquations): Equation[] {
  const a = functionName(activation);
  const g = functionName(recurrentActivation);
  const sum = (name: string) => `x_t W_${name} + h_{t−1} U_${name}${useBias ? ` + b_${name}` : ''}`;
  if (cell === 'SimpleRNN') return [`h_t = ${a}(x_t W + h_{t−1} U${useBias ? ' + b' : ''})`];
  const gate = (name: string) => `${name}_t = ${g}(${sum(name)})`;
  if (cell === 'LSTM') {
    return [
      gate('i'),
      gate('f'),
      `c̃_t = ${a}(${sum('c')})`,
      gate('o'),
      'c_t = f_t ⊙ c_{t−1} + i_t ⊙ c̃_t',
      `h_t = o_t ⊙ ${a}(c_t)`,
    ];
  }
  const double = resetAfter && useBias;
  const gruGate = (name: string) =>
    `${name}_t = ${g}(x_t W_${name} + h_{t−1} U_${name}${useBias ? ` + b_${name}` : ''}${double ? ` + b′_${name}` : ''})`;
  const input = `x_t W_h${useBias ? ' + b_h' : ''}`;
  const candidate = resetAfter
    ? `${input} + r_t ⊙ (h_{t−1} U_h${double ? ' + b′_h' : ''})`
    : `${input} + (r_t ⊙ h_{t−1}) U_h`;
  return [gruGate('z'), gruGate('r'), `h̃_t = ${a}(${candidate})`, 'h_t = z_t ⊙ h_{t−1} + (1 − z_t) ⊙ h̃_t'];
}

function functionName(className: string): string {
  return className === 'sigmoid' ? 'σ' : className === 'linear' ? '' : className;
}

/** An equation in its parts: text, and what stands below the line. */
export function partsOf(equation: Equation): { text: string; below: boolean }[] {
  return equation
    .split(/(_\{[^}]*\}|_.)/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('_')
        ? { text: part.slice(1).replace(/^\{|\}$/g, ''), below: true }
        : { text: part, below: false },
    );
}
