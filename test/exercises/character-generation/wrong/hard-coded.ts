import type { WrongSolution } from '../../WrongSolution';

// a text that was written down
export const wrong: WrongSolution = {
  cells: {
    cggener1: `function generate(model: Predicts, prompt: string, count: number, temperature: number): string {
  return 'the cats sing near the river. '.repeat(99).slice(0, count);
}

const prompt = text.slice(0, 2 * length);`,
  },
  points: [16, 17],
  feedback: [/what it reads while it writes/, /generate should draw by the probabilities/],
};
