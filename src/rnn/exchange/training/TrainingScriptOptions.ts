import { described } from '../../described';
import { checkWhole } from '../../wholeNumber';

export interface TrainingScriptOptions {
  /** Epochs, unless `--epochs` says otherwise. Default: 100, as of `rnn.fit`. */
  epochs?: number;
  /** Samples of a batch, of all processes together, unless `--batch-size` says otherwise. Default: 32. */
  batchSize?: number;
  /** Of shuffling and dropout, unless `--seed` says otherwise. Default: 42. */
  seed?: number;
  /** The name that you will give the script, for the commands at its head. Default: `train.py`. */
  fileName?: string;
}

export type TrainingDefaults = Required<TrainingScriptOptions>;

/** @throws for numbers that are none */
export function trainingDefaults(options: TrainingScriptOptions): TrainingDefaults {
  const { epochs = 100, batchSize = 32, seed = 42, fileName = 'train.py' } = options;
  checkWhole(epochs, 'epochs', 1);
  checkWhole(batchSize, 'batchSize', 1);
  checkWhole(seed, 'seed', 0);
  if (!/^[\w.-]+\.py$/.test(fileName))
    throw new Error(`fileName is the name of a Python file, such as train.py, not ${described(fileName)}.`);
  if (IMPORTED.includes(fileName))
    throw new Error(
      `fileName is ${fileName}: the script would be imported in the place of that package. Take another, such as train.py.`,
    );
  return { epochs, batchSize, seed, fileName };
}

/** Names that the scripts import: Python looks into the script's own folder first. */
const IMPORTED = [
  'keras',
  'numpy',
  'safetensors',
  'tensorflow',
  'torch',
  'argparse',
  'os',
  'pathlib',
  'time',
].map((name) => `${name}.py`);
