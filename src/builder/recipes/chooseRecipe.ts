import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { classification } from './classification';
import { factsOf } from './facts';
import { forecasting } from './forecasting';
import { generation } from './generation';
import { labelling } from './labelling';
import { numbersToNumbers } from './numbersToNumbers';
import { oneToMany } from './oneToMany';
import { oneToOne } from './oneToOne';
import type { Recipe } from './Recipe';
import { regression } from './regression';
import { sentiment } from './sentiment';
import { smoothing } from './smoothing';
import { tokenLabelling } from './tokenLabelling';
import { translation } from './translation';

type MakeRecipe = (specification: ModelSpecification, language: TextLanguage) => Recipe;

/** By what goes in and out; the task decides where both allow more than one. */
export function chooseRecipe(specification: ModelSpecification): MakeRecipe {
  const { input, outputSteps, answer, units, width } = factsOf(specification);
  const toSequence = outputSteps !== undefined;
  if (specification.kind === 'encoderDecoder') {
    const reads = [specification.encoder.input.kind, specification.decoder.input.kind];
    const numbers = reads.every((kind) => kind === 'sequence') && answer === 'numbers';
    return numbers ? numbersToNumbers : translation;
  }
  if (specification.input.kind === 'vector') return toSequence ? oneToMany : oneToOne;
  if (input !== 'numbers') {
    if (specification.task === 'generation' && units === width) return generation;
    return toSequence ? tokenLabelling : sentiment;
  }
  if (answer !== 'numbers') return toSequence ? labelling : classification;
  if (!toSequence) return specification.task === 'regression' ? regression : forecasting;
  return specification.layers.some(({ kind }) => kind === 'repeatVector') ? numbersToNumbers : smoothing;
}
