import { code } from './Recipe';

/** `wave(f)`: one wave with a period, a start and an amplitude of its own, as a function of the step. */
export const WAVE = code(
  'const wave = () => {',
  '  const period = 6 + 18 * Math.random();',
  '  const start = period * Math.random();',
  '  const amplitude = 0.5 + Math.random();',
  '  const at = (t: number) => amplitude * Math.sin((2 * Math.PI * (t + start)) / period);',
  '  return { amplitude, at };',
  '};',
  'const noise = () => Math.random() - 0.5;',
);
