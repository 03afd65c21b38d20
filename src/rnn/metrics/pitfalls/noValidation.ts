import type { PitfallRule } from './evidence';

/** Without a validation part nobody sees when a model begins to learn by heart. */
export const noValidation: PitfallRule = {
  id: 'noValidation',
  needs: 'parts, targets or validation',
  check(_tf, evidence) {
    const { parts, targets, validation } = evidence;
    if (!('validation' in evidence) && !parts && !targets) return 'unchecked';
    const some = (part: unknown) =>
      part !== undefined &&
      part !== null &&
      !(typeof part === 'object' && 'length' in part && part.length === 0);
    const given = [parts?.validation, targets?.validation, validation || undefined];
    return given.some(some) ? [] : [{}];
  },
  sentence() {
    return 'There is no validation part: nobody sees when the model begins to learn the training part by heart, and what is chosen by the test part is no longer tested by it. Split with rnn.split, give validationData to fit, and let early stopping watch val_loss.';
  },
};
