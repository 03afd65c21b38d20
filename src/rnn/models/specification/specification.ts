import * as z from 'zod';
import { say } from '../../../say';
import { compile } from './compile';
import { layerName, listOf, oneOf, shown } from './fields';
import { input } from './input';
import { denseLayer, embeddingLayer, layer, recurrentLayer } from './layers';
import { object } from './object';

export const TASKS = [
  'forecasting',
  'regression',
  'classification',
  /** A class for each step. */
  'labelling',
  'sentiment',
  'generation',
  'translation',
] as const;

const head = {
  /** Of this form of data. */
  version: z
    .literal(1, {
      error: ({ input }) =>
        say({ en: `is 1, not ${shown(input)}`, id: `seharusnya 1, bukan ${shown(input)}` }),
    })
    .default(1),
  name: layerName,
  task: oneOf(...TASKS),
};

/** One layer after the other. */
export const sequentialSpecification = object({
  ...head,
  kind: z.literal('sequential'),
  input,
  layers: listOf(layer).min(1, {
    error: () => say({ en: 'needs at least one layer', id: 'memerlukan paling sedikit satu lapisan' }),
  }),
  compile,
});

/** The encoder's last state is the decoder's first one (chapter 7.5.3). */
export const encoderDecoderSpecification = object({
  ...head,
  kind: z.literal('encoderDecoder'),
  encoder: object({
    inputName: layerName,
    input,
    embedding: embeddingLayer.optional(),
    recurrent: recurrentLayer,
  }),
  decoder: object({
    inputName: layerName,
    input,
    embedding: embeddingLayer.optional(),
    recurrent: recurrentLayer,
    output: denseLayer,
  }),
  compile,
});

export const modelSpecification = z.discriminatedUnion(
  'kind',
  [sequentialSpecification, encoderDecoderSpecification],
  {
    error: () =>
      say({
        en: 'has no kind that is known: it is sequential or encoderDecoder',
        id: 'seharusnya berjenis sequential atau encoderDecoder',
      }),
  },
);

/** A model as plain data, from which the model itself, its code and its diagram are made. Defaults are filled in. */
export type ModelSpecification = z.output<typeof modelSpecification>;
/** The same with defaults left out. */
export type ModelSpecificationInput = z.input<typeof modelSpecification>;
export type SequentialSpecification = z.output<typeof sequentialSpecification>;
export type EncoderDecoderSpecification = z.output<typeof encoderDecoderSpecification>;
export type Task = ModelSpecification['task'];
