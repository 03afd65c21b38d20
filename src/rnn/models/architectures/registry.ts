import type * as z from 'zod';
import { object } from '../specification/object';
import type { ModelSpecification } from '../specification/specification';
import { BIDIRECTIONAL_CLASSIFIER_FIELDS, bidirectionalClassifier } from './bidirectionalClassifier';
import { CHARACTER_GENERATOR_FIELDS, characterGenerator } from './characterGenerator';
import { ENCODER_DECODER_FIELDS, encoderDecoder } from './encoderDecoder';
import { FORECASTER_FIELDS, gruForecaster, lstmForecaster, simpleRnnForecaster } from './forecaster';
import {
  MANY_TO_MANY_FIELDS,
  manyToMany,
  ONE_TO_MANY_FIELDS,
  ONE_TO_ONE_FIELDS,
  oneToMany,
  oneToOne,
} from './kindsOfProblem';
import { RECURRENT_MODEL_FIELDS, recurrentModel } from './recurrentModel';
import { SENTIMENT_CLASSIFIER_FIELDS, sentimentClassifier } from './sentimentClassifier';
import { SIMPLE_RNN_CLASSIFIER_FIELDS, simpleRnnClassifier } from './simpleRnnClassifier';
import { STACKED_LSTM_FIELDS, stackedLstm } from './stackedLstm';

/** The options of each architecture by name, and what it makes of them. */
const ARCHITECTURES = {
  recurrentModel: { fields: RECURRENT_MODEL_FIELDS, make: recurrentModel },
  simpleRnnClassifier: { fields: SIMPLE_RNN_CLASSIFIER_FIELDS, make: simpleRnnClassifier },
  lstmForecaster: { fields: FORECASTER_FIELDS, make: lstmForecaster },
  gruForecaster: { fields: FORECASTER_FIELDS, make: gruForecaster },
  simpleRnnForecaster: { fields: FORECASTER_FIELDS, make: simpleRnnForecaster },
  bidirectionalClassifier: { fields: BIDIRECTIONAL_CLASSIFIER_FIELDS, make: bidirectionalClassifier },
  stackedLstm: { fields: STACKED_LSTM_FIELDS, make: stackedLstm },
  encoderDecoder: { fields: ENCODER_DECODER_FIELDS, make: encoderDecoder },
  oneToOne: { fields: ONE_TO_ONE_FIELDS, make: oneToOne },
  oneToMany: { fields: ONE_TO_MANY_FIELDS, make: oneToMany },
  manyToMany: { fields: MANY_TO_MANY_FIELDS, make: manyToMany },
  sentimentClassifier: { fields: SENTIMENT_CLASSIFIER_FIELDS, make: sentimentClassifier },
  characterGenerator: { fields: CHARACTER_GENERATOR_FIELDS, make: characterGenerator },
};

export type ArchitectureName = keyof typeof ARCHITECTURES;

export const ARCHITECTURE_NAMES = Object.keys(ARCHITECTURES) as ArchitectureName[];

/**
 * An architecture by its name.
 * @throws SpecificationError as the architecture itself does
 */
export function specificationOf(name: ArchitectureName, options: object): ModelSpecification {
  // the options are checked by the architecture
  const make = ARCHITECTURES[name].make as (options: object) => ModelSpecification;
  return make(options);
}

/** The options that an architecture has, with the defaults of those that have one. */
export function optionsWithDefaults(name: ArchitectureName): Record<string, unknown> {
  const fields: z.core.$ZodLooseShape = ARCHITECTURES[name].fields;
  const given = name === 'recurrentModel' ? { task: 'forecasting' } : {};
  const defaults = object(fields).parse(given) as Record<string, unknown>;
  return Object.fromEntries(Object.keys(fields).map((key) => [key, defaults[key]]));
}
