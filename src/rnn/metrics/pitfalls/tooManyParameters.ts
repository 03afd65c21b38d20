import type { PitfallRule } from './evidence';
import { sampleCount } from './inputs';

/** A model with more parameters than it has examples can learn them by heart. */
export const tooManyParameters: PitfallRule = {
  id: 'tooManyParameters',
  needs: 'model, and inputs, targets.train or samples',
  check(_tf, evidence) {
    const samples = sampleCount(evidence);
    if (!evidence.model || samples === undefined) return 'unchecked';
    const sizes = evidence.model.trainableWeights.map(({ shape }) =>
      shape.reduce<number>((product, n) => product * (n ?? 1), 1),
    );
    const parameters = sizes.reduce((sum, size) => sum + size, 0);
    return parameters > samples ? [{ parameters, samples }] : [];
  },
  sentence({ parameters, samples }) {
    return `The model has ${parameters} trainable parameters and ${samples} samples to learn them from: it can learn them by heart. Watch whether val_loss rises while loss falls; take fewer units, dropout or early stopping, or more data.`;
  },
};
