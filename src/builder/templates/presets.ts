import {
  bidirectionalClassifier,
  characterGenerator,
  encoderDecoder,
  type ForecasterOptions,
  gruForecaster,
  type ModelSpecification,
  sentimentClassifier,
} from '../../rnn/models';
import { DATE_TOKENS } from '../recipes/dates';
import { STORY_CHARACTERS } from '../recipes/story';
import type { Template } from './texts';

/** Of all three cells that are compared. */
export const COMPARED: ForecasterOptions = { lookback: 48, units: 24, horizon: 6, learningRate: 0.005 };

/** The chapter's architectures, small enough to be trained in less than a minute on two cores. */
export const PRESETS: Record<Exclude<Template, 'cellComparison'>, ModelSpecification> = {
  forecasting: gruForecaster({ lookback: 48, units: 32, horizon: 6, learningRate: 0.005 }),
  classification: bidirectionalClassifier({ timesteps: 40, units: 16, classes: 4, learningRate: 0.005 }),
  sentiment: sentimentClassifier({
    length: 8,
    vocabulary: 100,
    embedding: 16,
    units: 16,
    denseUnits: 16,
    learningRate: 0.005,
  }),
  characterGeneration: characterGenerator({
    length: 24,
    vocabulary: STORY_CHARACTERS + 1,
    embedding: 16,
    units: 64,
    layers: 1,
    learningRate: 0.005,
  }),
  encoderDecoder: encoderDecoder({
    name: 'date_translator',
    inputLength: DATE_TOKENS.inputLength,
    outputLength: DATE_TOKENS.outputLength,
    inputVocabulary: DATE_TOKENS.inputVocabulary,
    outputVocabulary: DATE_TOKENS.outputVocabulary,
    latent: 64,
    learningRate: 0.01,
  }),
};
