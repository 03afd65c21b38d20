// In a process of its own, with nothing installed in TensorFlow.js: makes and saves models, and runs models that the
// tests saved. Reads `SavedModel`s by cell from standard input; prints a `StockModels`.
import * as tf from '@tensorflow/tfjs';
import { readFileSync } from 'node:fs';
import { prepareBackend } from '../../../../src/rnn/backend/prepare';
import {
  describeWeights,
  load,
  modelWithOptions,
  predict,
  save,
  type SavedModel,
  setFixedWeights,
  type StockCell,
} from './savedModels';

export interface StockModel {
  saved: SavedModel;
  weights: unknown[];
  prediction: number[];
  /** What the model that was given predicts. */
  predictionOfGiven: number[];
}
export type StockModels = Record<StockCell, StockModel>;

async function main(): Promise<void> {
  await prepareBackend(tf, 'cpu', { distFolder: '' });
  const given = JSON.parse(readFileSync(0, 'utf8')) as Record<StockCell, SavedModel>;
  const models: Partial<StockModels> = {};
  for (const [cell, saved] of Object.entries(given) as [StockCell, SavedModel][]) {
    const model = modelWithOptions(cell);
    setFixedWeights(model);
    models[cell] = {
      saved: await save(model),
      weights: describeWeights(model),
      prediction: predict(model),
      predictionOfGiven: predict(await load(saved)),
    };
  }
  console.log(JSON.stringify(models));
}

void main();
