import type { SearchTrial, SearchView } from '../../src/rnn/display/views';

/** Trials with the best first; those without a value last, in their order. */
export function ranked({ trials, goal, best }: SearchView): SearchTrial[] {
  const worst = goal === 'min' ? Infinity : -Infinity;
  return [...trials].sort((a, b) => {
    if ((a.number === best) !== (b.number === best)) return a.number === best ? -1 : 1;
    const [x, y] = [a.value ?? worst, b.value ?? worst];
    return x === y ? a.number - b.number : goal === 'min' ? x - y : y - x;
  });
}

/** How good a value is among all of them: from 0, the worst, to 1, the best. */
export function quality(value: number, place: (value: number) => number, goal: SearchView['goal']): number {
  const up = place(value);
  return goal === 'min' ? 1 - up : up;
}
