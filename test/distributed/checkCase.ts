import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingLanguage } from '../../src/rnn/exchange/training/startLines';
import { rnn, tf } from '../unit/rnn/support';
import type { TrainingCase } from './cases';
import { alone, together, type Run } from './processes';

/** Between two processes and one: sums of float32 in another order, through a whole training. */
const SAME_TRAINING = 1e-5;
/** Between the loss that a script prints and that of TensorFlow.js with its weights. */
const SAME_LOSS = 1e-4;

const EPOCHS = 6;
const ENDING = { keras: '.weights.h5', pytorch: '.safetensors' } as const;

/** A case with its files in a folder of its own. */
export interface Prepared {
  one: TrainingCase;
  model: LayersModel;
  run: Run;
  script: string;
}

/** @returns `undefined` where the language has no script, for the reason that the case gives */
export async function prepareCase(
  python: string,
  one: TrainingCase,
  language: TrainingLanguage,
  folder: string,
): Promise<Prepared | undefined> {
  rnn.seed(1);
  const model = one.make();
  if (language === 'pytorch' && one.notInPytorch) {
    assert.throws(() => rnn.trainingScript(model, language), one.notInPytorch);
    return undefined;
  }
  mkdirSync(folder, { recursive: true });
  await rnn.exportData(model, one.data(), join(folder, 'train.safetensors'));
  await rnn.exportModel(model, join(folder, `start${ENDING[language]}`));
  const script = scriptOf(model, one, language);
  writeFileSync(join(folder, 'train.py'), script);
  return { one, model, script, run: { python, language, folder, args: ['train.py'] } };
}

export function scriptOf(
  model: LayersModel,
  { batchSize }: TrainingCase,
  language: TrainingLanguage,
): string {
  return rnn.trainingScript(model, language, { batchSize, epochs: EPOCHS }).text;
}

/** The run with the start weights, and its result under a name. */
export function withOptions(run: Run, name: string, ...more: string[]): Run {
  const ending = ENDING[run.language];
  return { ...run, args: [...run.args, '--weights', `start${ending}`, '--out', `${name}${ending}`, ...more] };
}

/** The weights that a run has written, read as in a notebook. */
export async function weightsOf({ one, run }: Prepared, name: string): Promise<Float32Array[]> {
  const model = one.make();
  await rnn.importWeights(model, join(run.folder, `${name}${ENDING[run.language]}`));
  return model.getWeights().map((weight) => weight.dataSync<'float32'>().slice());
}

export function difference(a: Float32Array[], b: Float32Array[]): number {
  assert.equal(a.length, b.length);
  return Math.max(
    ...a.map((values, i) => Math.max(...values.map((value, k) => Math.abs(value - b[i]![k]!)))),
  );
}

/**
 * Trains in two processes and in one.
 *
 * @returns what was measured, in words
 * @throws where something is not as the script says
 */
export async function checkCase(prepared: Prepared): Promise<string> {
  const { one, run } = prepared;
  const two = await (await together(withOptions(run, 'two'))).ended();
  const losses = epochLosses(two);
  assert.equal(losses.length, EPOCHS, `each epoch is printed once, by the first process:\n${two}`);
  assert.ok(losses.at(-1)! < 0.97 * losses[0]!, `the loss falls: ${losses.join(', ')}`);
  const found = await checkLosses(prepared, two);
  const single = await alone(withOptions(run, 'one')).ended();
  assert.equal(epochLosses(single).length, EPOCHS);
  const same = difference(await weightsOf(prepared, 'two'), await weightsOf(prepared, 'one'));
  // samples that cannot be shared evenly come twice in PyTorch
  const unevenly = run.language === 'pytorch' && one.data().train.y.shape[0]! % 2 === 1;
  if (!one.dependsOnSharing && !unevenly) assert.ok(same <= SAME_TRAINING, `weights differ by ${same}`);
  return `loss ${losses[0]} → ${losses.at(-1)}, TensorFlow.js differs by ${found.toExponential(1)}, one process by ${same.toExponential(1)}`;
}

/** @returns the largest difference between a printed loss and that of TensorFlow.js */
async function checkLosses({ one, run }: Prepared, output: string): Promise<number> {
  const model = one.make();
  await rnn.importWeights(model, join(run.folder, `two${ENDING[run.language]}`));
  const { train, validation } = one.data();
  const last = /^trained weights in .*$/m.exec(output)![0];
  const pairs = [[train, 'loss'] as const, ...(validation ? [[validation, 'val_loss'] as const] : [])];
  const differences = pairs.map(([{ x, y }, name]) => {
    const target = model.loss === 'sparseCategoricalCrossentropy' ? tf.expandDims(y, -1) : y;
    const [loss] = [model.evaluate(x, target) as Tensor | Tensor[]].flat();
    const expected = loss!.dataSync()[0]!;
    const printed = Number(new RegExp(` ${name} (\\S+)`).exec(last)![1]);
    assert.ok(
      Math.abs(printed - expected) <= SAME_LOSS,
      `${name} ${printed} was printed, it is ${expected} in TensorFlow.js`,
    );
    return Math.abs(printed - expected);
  });
  return Math.max(...differences);
}

export function epochLosses(output: string): number[] {
  return [...output.matchAll(/^epoch \d+\/\d+ - loss (\S+)/gm)].map(([, loss]) => Number(loss));
}

/** The same files in another folder. */
export function copied({ run, ...rest }: Prepared, folder: string): Prepared {
  mkdirSync(folder, { recursive: true });
  for (const file of ['train.py', 'train.safetensors', `start${ENDING[run.language]}`])
    copyFileSync(join(run.folder, file), join(folder, file));
  return { ...rest, run: { ...run, folder } };
}
