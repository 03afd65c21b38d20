import type { WrongSolution } from '../../WrongSolution';

// the better mean wins, however little
export const wrong: WrongSolution = {
  cells: {
    sbevalu1: [
      [
        "if (Math.min(...forward) > Math.max(...both)) return 'forward';",
        "const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);\n  if (sum(forward) > sum(both)) return 'forward';",
      ],
      [
        "Math.min(...both) > Math.max(...forward) ? 'both' : 'unclear'",
        "sum(both) > sum(forward) ? 'both' : 'unclear'",
      ],
    ],
  },
  points: 18,
  feedback: /better should name a kind only if its worst seed beats the best one of the other/,
};
