import type { LayersModel } from '@tensorflow/tfjs';
import { checkModel } from '../../checkModel';
import { checkWhole } from '../../wholeNumber';
import { described } from '../../described';
import { checkOneOf } from '../checks';
import type { GenerateOptions } from './generate';

/** @throws when the model cannot write, or an option cannot be */
export function checkGeneration(model: LayersModel, options: GenerateOptions): void {
  checkWriter(model);
  const { length, temperature, topK, topP, seed, outputs, padding, stopAt } = options;
  if (length !== undefined) checkWhole(length, 'length', 1);
  if (temperature !== undefined && !(Number.isFinite(temperature) && temperature >= 0))
    throw new Error(
      `temperature is a number from 0, not ${described(temperature)}. 0 takes the most likely token, 1 the model's own probabilities.`,
    );
  if (topK !== undefined) checkWhole(topK, 'topK', 1);
  if (topP !== undefined && !(topP > 0 && topP <= 1))
    throw new Error(`topP is a share above 0 and up to 1, not ${described(topP)}.`);
  if (seed !== undefined && !Number.isFinite(seed))
    throw new Error(`seed is a number, not ${described(seed)}.`);
  if (outputs !== undefined) checkOneOf(outputs, 'outputs', ['probabilities', 'logits']);
  if (padding !== undefined) checkOneOf(padding, 'padding', ['pre', 'post']);
  const stops = [stopAt ?? []].flat();
  if (stops.some((stop) => typeof stop !== 'string' || stop === ''))
    throw new Error('stopAt is a text that ends the writing, or several: ".", ["\\n", "!"].');
}

function checkWriter(model: LayersModel): void {
  checkModel(model, 'generate');
  if (model.inputs.length !== 1 || model.outputs.length !== 1)
    throw new Error(
      `generate needs a model with one input and one output, not ${model.inputs.length} and ${model.outputs.length}.`,
    );
  const [input, output] = [model.inputs[0]!.shape, model.outputs[0]!.shape];
  const width = output.at(-1);
  if ((output.length !== 2 && output.length !== 3) || !width)
    throw new Error(`"${model.name}" has no output a token: generate needs [tokens] or [timesteps, tokens].`);
  if (input.length === 3 && input[2] !== width)
    throw new Error(
      `"${model.name}" takes ${input[2] ?? 'any number of'} features a step and puts out ${width} values: one-hot inputs have one feature a token.`,
    );
  if (input.length !== 2 && input.length !== 3)
    throw new Error(
      `"${model.name}" reads no tokens: generate needs an input of shape [timesteps] or [timesteps, tokens].`,
    );
}
