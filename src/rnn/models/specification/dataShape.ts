import type { Shape } from '../../display/views';
import { say } from '../../../say';
import type { InputSpecification } from './input';

/** What goes from layer to layer, for one example. */
export type DataShape =
  | { kind: 'tokens'; steps: number | null; vocabulary: number }
  | { kind: 'sequence'; steps: number | null; features: number }
  | { kind: 'vector'; features: number };

export function inputShape(input: InputSpecification): DataShape {
  switch (input.kind) {
    case 'sequence':
      return { kind: 'sequence', steps: input.timesteps, features: input.features };
    case 'oneHot':
      return { kind: 'sequence', steps: input.timesteps, features: input.vocabulary };
    case 'tokens':
      return { kind: 'tokens', steps: input.timesteps, vocabulary: input.vocabulary };
    case 'vector':
      return input;
  }
}

/** As TensorFlow.js has it for one example, without the batch. */
export function exampleShape(shape: DataShape): Shape {
  if (shape.kind === 'vector') return [shape.features];
  return shape.kind === 'tokens' ? [shape.steps] : [shape.steps, shape.features];
}

/** In words, for errors. */
export function nameOf({ kind }: DataShape): string {
  const names = {
    tokens: say({ en: 'token indices', id: 'indeks token' }),
    sequence: say({ en: 'a sequence', id: 'barisan' }),
    vector: say({ en: 'one vector', id: 'satu vektor' }),
  };
  return names[kind];
}
