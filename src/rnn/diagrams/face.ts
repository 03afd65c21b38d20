import type { LayersModel } from '@tensorflow/tfjs';
import type { View } from '../display/mime';
import { gradientDemo } from './gradientDemo';
import { sequenceProblems } from './sequenceProblems';
import { timeline } from './timeline';

/** Pictures that need no model: `rnn.gradientDemo`, `rnn.timeline`, `rnn.sequenceProblems`. */
export function diagramsFace() {
  return {
    /**
     * What becomes of a gradient of 1 on its way back through 50 steps when each step multiplies it by the same
     * factor: an idealised picture of chapters 7.2.3 and 7.3.3, beside which `gradientFlow` shows a real model's.
     *
     * @param kind `recurrence`: w = 0.9, 1.0 and 1.1; `gates`: an RNN of 0.95 beside forget gates of 0.99, 0.95, 0.90
     */
    gradientDemo: (kind: 'recurrence' | 'gates'): View => gradientDemo(kind),

    /** Which models of sequences came when, what each solved, and in which paper, from 1927 to BERT and GPT. */
    timeline: (): View => timeline(),

    /**
     * The five kinds of sequence problem, by which steps have an input and which an output: one to one, one to many,
     * many to one, many to many in step, and many to many by encoder and decoder.
     *
     * @param model whose kind is marked; by the shapes of its first input and its output, and by whether a state or one
     * vector alone leads from its input sequence to its output sequence
     * @throws when the model has no layers
     */
    sequenceProblems: (model?: LayersModel): View => sequenceProblems(model),
  };
}
