import type { View } from '../display/mime';
import { gradientDemo } from './gradientDemo';
import { timeline } from './timeline';

/** Pictures that need no model: `rnn.gradientDemo`, `rnn.timeline`. */
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
  };
}
