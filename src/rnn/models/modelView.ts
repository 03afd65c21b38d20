import type { CellType, Extent, ModelView, Shape, UnrolledLayer } from '../display/views';
import { exampleShape, inputShape } from './specification/dataShape';
import {
  isRecurrentKind,
  type LayerKind,
  type LayerSpecification,
  type RecurrentKind,
} from './specification/layers';
import type { EncoderDecoderSpecification, ModelSpecification } from './specification/specification';
import { type LayerSummary, summarise } from './specification/summary';

/** As TensorFlow.js calls them. */
const CLASS_NAMES: Record<LayerKind, string> = {
  embedding: 'Embedding',
  simpleRnn: 'SimpleRNN',
  lstm: 'LSTM',
  gru: 'GRU',
  dense: 'Dense',
  timeDistributedDense: 'TimeDistributed',
  dropout: 'Dropout',
  spatialDropout: 'SpatialDropout1D',
  batchNormalization: 'BatchNormalization',
  repeatVector: 'RepeatVector',
};

/** The summary and the diagram of a model that is not built: without TensorFlow.js, and as quick as typing. */
export function specifiedModelView(specification: ModelSpecification): ModelView {
  const { layers: summaries, parameters, trainableParameters } = summarise(specification);
  const layers =
    specification.kind === 'sequential'
      ? specification.layers.map((layer, i) => ({
          ...unrolledLayer(layer, summaries[i]!),
          inbound: i === 0 ? [] : [i - 1],
        }))
      : encoderDecoderLayers(specification, summaries);
  const { input } = specification.kind === 'sequential' ? specification : specification.encoder;
  const given = inputShape(input);
  return {
    version: 1,
    name: specification.name,
    type: specification.kind === 'sequential' ? 'Sequential' : 'Model',
    layers: layers.map(({ name, type, outputShape, parameters: size }) => {
      const summary = summaries.find((one) => one.name === name);
      const notTrained = summary ? summary.parameters - summary.trainableParameters : 0;
      return {
        name,
        type,
        outputShape,
        parameters: size,
        trainable: true,
        ...(notTrained > 0 && { notTrained }),
      };
    }),
    parameters,
    trainableParameters,
    network: {
      version: 1,
      name: specification.name,
      timesteps: given.kind === 'vector' ? null : given.steps,
      layers,
    },
  };
}

function unrolledLayer(
  layer: LayerSpecification,
  { inputShape: input, outputShape: output, parameters }: LayerSummary,
): Omit<UnrolledLayer, 'inbound'> {
  const recurrent = isRecurrentKind(layer);
  const both = recurrent && layer.bidirectional;
  const sized = recurrent || layer.kind === 'dense' || layer.kind === 'timeDistributedDense';
  return {
    name: layer.name,
    type: both ? 'Bidirectional' : CLASS_NAMES[layer.kind],
    ...(recurrent && { cell: cellOf(layer.kind), direction: both ? 'both' : 'forward' }),
    ...(both && { mergeMode: layer.mergeMode }),
    ...(sized && { units: layer.units, activation: layer.activation }),
    inputExtent: layer.kind === 'embedding' ? 'sequence' : extent(input),
    outputExtent: extent(output),
    inputShape: input,
    outputShape: output,
    parameters,
  };
}

function encoderDecoderLayers(
  { encoder, decoder }: EncoderDecoderSpecification,
  summaries: LayerSummary[],
): UnrolledLayer[] {
  const layers: UnrolledLayer[] = [];
  const add = (layer: Omit<UnrolledLayer, 'inbound'>, inbound: number[]) =>
    layers.push({ ...layer, inbound }) - 1;
  const summaryOf = (layer: LayerSpecification) => summaries.find(({ name }) => name === layer.name)!;
  const read = ({ inputName, input, embedding, recurrent }: typeof encoder, stateFrom?: number) => {
    let below = add(
      inputLayer(inputName, [null, ...exampleShape(inputShape(input))], embedding !== undefined),
      [],
    );
    if (embedding) below = add(unrolledLayer(embedding, summaryOf(embedding)), [below]);
    return { below, recurrent: unrolledLayer(recurrent, summaryOf(recurrent)), stateFrom };
  };
  // in the order in which a model's graph is walked: what gives the state before what reads it
  const first = read(encoder);
  const encoded = add(first.recurrent, [first.below]);
  const second = read(decoder);
  const decoded = add({ ...second.recurrent, stateFrom: encoded }, [second.below]);
  add(unrolledLayer(decoder.output, summaryOf(decoder.output)), [decoded]);
  return layers;
}

function inputLayer(name: string, shape: Shape, tokens: boolean): Omit<UnrolledLayer, 'inbound'> {
  const is: Extent = tokens ? 'sequence' : extent(shape);
  return {
    name,
    type: 'InputLayer',
    inputExtent: is,
    outputExtent: is,
    inputShape: shape,
    outputShape: shape,
    parameters: 0,
  };
}

function cellOf(kind: RecurrentKind): CellType {
  return ({ simpleRnn: 'SimpleRNN', lstm: 'LSTM', gru: 'GRU' } as const)[kind];
}

function extent(shape: Shape): Extent {
  return shape.length === 3 ? 'sequence' : 'vector';
}
