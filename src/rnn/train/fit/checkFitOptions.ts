import { described } from '../../described';
import type { FitOptions } from './FitOptions';

const NAMES: Record<keyof FitOptions, true> = {
  epochs: true,
  batchSize: true,
  shuffle: true,
  earlyStopping: true,
  reduceLROnPlateau: true,
  clipNorm: true,
  learningRate: true,
  loss: true,
  metrics: true,
  seed: true,
  callbacks: true,
  batchesPerEpoch: true,
  validationBatches: true,
  checkpoint: true,
  checkpointEvery: true,
  resume: true,
  show: true,
  verbose: true,
};

/** Names of `model.fit` that are called otherwise here, or come with the data. */
const ELSEWHERE: Record<string, string> = {
  validationData: 'pass rnn.fit(model, { train: { x, y }, validation: { x, y } })',
  validationSplit: 'split the series in order of time (rnn.split) and pass { train, validation }',
  clipnorm: 'it is called clipNorm',
  patience: 'say earlyStopping: { patience: … }',
  optimizer: 'compile the model with it: model.compile({ optimizer, loss })',
};

/** @throws for a name that is none, and a size that is not a whole number from 1 */
export function checkFitOptions(options: FitOptions): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new Error(`rnn.fit takes its options as an object, { epochs: 50 }, not ${described(options)}.`);
  const unknown = Object.keys(options).find((name) => !(name in NAMES));
  if (unknown !== undefined) {
    const hint = ELSEWHERE[unknown] ?? `there are ${Object.keys(NAMES).join(', ')}`;
    throw new Error(`rnn.fit has no option "${unknown}": ${hint}.`);
  }
  for (const name of [
    'epochs',
    'batchSize',
    'batchesPerEpoch',
    'validationBatches',
    'checkpointEvery',
  ] as const) {
    checkCount(options[name], name);
  }
  const { learningRate, clipNorm, checkpoint, checkpointEvery } = options;
  if (checkpointEvery !== undefined && checkpoint === undefined) {
    throw new Error('checkpointEvery needs a checkpoint: the file to write.');
  }
  if (learningRate !== undefined && !(learningRate > 0 && Number.isFinite(learningRate))) {
    throw new Error(`learningRate is a positive number such as 0.001, not ${String(learningRate)}.`);
  }
  if ((clipNorm as unknown) === true) throw new Error('clipNorm is a positive number such as 1, or false.');
}

function checkCount(value: unknown, name: string): void {
  if (value === undefined || (Number.isInteger(value) && (value as number) >= 1)) return;
  throw new Error(`${name} is a whole number from 1, not ${described(value)}.`);
}
