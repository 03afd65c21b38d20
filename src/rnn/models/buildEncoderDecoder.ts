import type { layers, LayersModel, SymbolicTensor } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import { denseCall, type LayerCall, layerCall, recurrentCall } from './code/layerCall';
import { compileModel } from './compileModel';
import { type InitialWeights, runCall } from './runCall';
import { exampleShape, inputShape } from './specification/dataShape';
import type { EncoderDecoderSpecification } from './specification/specification';
import { summarise } from './specification/summary';

/** The models of an encoder–decoder for use: they share their weights with the one that is trained. */
export interface InferenceModels {
  /** From a whole input to the state: h, of an LSTM h and c. */
  encoder: LayersModel;
  /** One step: from what was put out before and the state, to the next output and the next state. */
  decoder: LayersModel;
}

type Apply = (input: SymbolicTensor, options?: { initialState: SymbolicTensor[] }) => SymbolicTensor[];

/** What is trained: it reads both sequences, the decoder's one step late (teacher forcing). */
export function buildEncoderDecoder(
  tf: Tf,
  specification: EncoderDecoderSpecification,
  weights: InitialWeights,
): LayersModel {
  const { name, encoder, decoder, compile } = specification;
  const make = (call: LayerCall) => runCall(tf, call, weights);
  const encoderInput = tf.input({ shape: exampleShape(inputShape(encoder.input)), name: encoder.inputName });
  const read = encoder.embedding ? applied(make(layerCall(encoder.embedding)), encoderInput) : encoderInput;
  const encoderLayer = make(
    recurrentCall(encoder.recurrent, { returnState: true, name: encoder.recurrent.name }),
  );
  const [, ...state] = states(encoderLayer)(read);

  const decoderInput = tf.input({ shape: exampleShape(inputShape(decoder.input)), name: decoder.inputName });
  const given = decoder.embedding ? applied(make(layerCall(decoder.embedding)), decoderInput) : decoderInput;
  const decoderLayer = make(
    recurrentCall(decoder.recurrent, { returnState: true, name: decoder.recurrent.name }),
  );
  const [decoded] = states(decoderLayer)(given, { initialState: state });
  const output = make(denseCall(decoder.output, { name: decoder.output.name }));
  const model = tf.model({ inputs: [encoderInput, decoderInput], outputs: applied(output, decoded!), name });
  compileModel(tf, model, compile);
  return model;
}

/** @throws when the model has not the specification's layers */
export function inferenceModels(
  tf: Tf,
  specification: EncoderDecoderSpecification,
  model: LayersModel,
): InferenceModels {
  const { encoder, decoder } = specification;
  checkLayers(specification, model);
  const layer = (name: string) => model.getLayer(name);
  const encoderLayer = layer(encoder.recurrent.name);
  const [, ...state] = encoderLayer.output as SymbolicTensor[];
  const { embedding, input, recurrent, output } = decoder;
  const [, ...rest] = exampleShape(inputShape(input));
  const stepInput = tf.input({ shape: [1, ...rest], name: `${decoder.inputName}_step` });
  const stateInputs = state.map((_, i) =>
    tf.input({ shape: [recurrent.units], name: `state_${i === 0 ? 'h' : 'c'}` }),
  );
  const given = embedding ? applied(layer(embedding.name), stepInput) : stepInput;
  const [decoded, ...next] = states(layer(recurrent.name))(given, { initialState: stateInputs });
  return {
    encoder: tf.model({
      inputs: layer(encoder.inputName).output as SymbolicTensor,
      outputs: state,
      name: 'encoder',
    }),
    decoder: tf.model({
      inputs: [stepInput, ...stateInputs],
      outputs: [applied(layer(output.name), decoded!), ...next],
      name: 'decoder',
    }),
  };
}

function checkLayers(specification: EncoderDecoderSpecification, model: LayersModel): void {
  const wanted = summarise(specification).layers;
  const { inputName } = specification.encoder;
  for (const { name, parameters } of [...wanted, { name: inputName, parameters: 0 }]) {
    const found = model.layers.find((layer) => layer.name === name);
    if (found?.countParams() !== parameters)
      throw new Error(
        `"${model.name}" has ${found ? `another layer` : 'no layer'} "${name}": give the model that this specification has built.`,
      );
  }
}

function applied(layer: layers.Layer, input: SymbolicTensor): SymbolicTensor {
  return layer.apply(input) as SymbolicTensor;
}

/** Output and states of a recurrent layer with `returnState`. */
function states(layer: layers.Layer): Apply {
  return (input, options) => layer.apply(input, options) as SymbolicTensor[];
}
