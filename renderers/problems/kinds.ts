/** The drawing of each kind: which steps have an input and which an output. */
import type { ProblemKind, ProblemsView } from '../../src/rnn/display/views';
import { shapeText } from '../shared/format';
import type { Text } from '../shared/text';
import type { ProblemsWords } from './words';

export interface KindSketch {
  inputs: boolean[];
  outputs: boolean[];
  /** The first step of the decoder, which starts from the encoder's state. */
  decoder?: number;
  /** From this step on, each output is also the next step's input. */
  fedBackFrom?: number;
  shapes: string;
}

const steps = (pattern: string) => [...pattern].map((step) => step === '1');

export const SKETCHES: Record<ProblemKind, KindSketch> = {
  'one-to-one': { inputs: steps('1'), outputs: steps('1'), shapes: '(B, F) → (B, K)' },
  'one-to-many': {
    inputs: steps('1000'),
    outputs: steps('1111'),
    fedBackFrom: 0,
    shapes: '(B, F) → (B, T, K)',
  },
  'many-to-one': { inputs: steps('1111'), outputs: steps('0001'), shapes: '(B, T, F) → (B, K)' },
  'many-to-many': { inputs: steps('1111'), outputs: steps('1111'), shapes: '(B, T, F) → (B, T, K)' },
  'encoder-decoder': {
    inputs: steps('11000'),
    outputs: steps('00111'),
    decoder: 2,
    fedBackFrom: 2,
    shapes: '(B, T₁, F) → (B, T₂, K)',
  },
};

export function describeProblems({ kinds, model }: ProblemsView, words: ProblemsWords, text: Text): string {
  const lines = kinds.map((kind) => {
    const { name, example } = words.kinds[kind];
    return `${name}, ${SKETCHES[kind].shapes}: ${example}.`;
  });
  if (model)
    lines.push(`${words.thisModel(model.name)}: ${words.kinds[model.kind].name}, ${shapesOf(model, text)}.`);
  return lines.join(' ');
}

export function shapesOf({ input, output }: NonNullable<ProblemsView['model']>, text: Text): string {
  return `${shapeText(input, text)} → ${shapeText(output, text)}`;
}
