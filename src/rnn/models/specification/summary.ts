import type { ProblemKind, Shape } from '../../display/views';
import { say } from '../../../say';
import { type DataShape, exampleShape, inputShape } from './dataShape';
import { applyLayer } from './layerShapes';
import { isRecurrentKind, type LayerKind, type LayerSpecification } from './layers';
import { SpecificationError } from './problem';
import type {
  EncoderDecoderSpecification,
  ModelSpecification,
  SequentialSpecification,
} from './specification';

/** A layer with its shapes, the batch (`null`) first. */
export interface LayerSummary {
  name: string;
  kind: LayerKind;
  inputShape: Shape;
  outputShape: Shape;
  parameters: number;
  trainableParameters: number;
}

/** What is known of a model before it is built. */
export interface ModelSummary {
  problem: ProblemKind;
  layers: LayerSummary[];
  outputShape: Shape;
  parameters: number;
  trainableParameters: number;
}

/** @throws SpecificationError when the layers do not fit one another */
export function summarise(specification: ModelSpecification): ModelSummary {
  return specification.kind === 'sequential'
    ? summariseSequential(specification)
    : summariseEncoderDecoder(specification);
}

function summariseSequential({ input, layers }: SequentialSpecification): ModelSummary {
  const given = inputShape(input);
  const { output, summaries } = run(layers, given, ['layers']);
  const many = given.kind !== 'vector';
  // a vector between makes the steps of the output others than those of the input
  const repeats = layers.some(({ kind }) => kind === 'repeatVector');
  const toMany = many ? (repeats ? 'encoder-decoder' : 'many-to-many') : 'one-to-many';
  const toOne = many ? 'many-to-one' : 'one-to-one';
  return total(output.kind === 'sequence' ? toMany : toOne, summaries, output);
}

function summariseEncoderDecoder({ encoder, decoder }: EncoderDecoderSpecification): ModelSummary {
  const reads = (part: typeof encoder) => [...(part.embedding ? [part.embedding] : []), part.recurrent];
  const encoded = run(reads(encoder), inputShape(encoder.input), ['encoder']);
  const layers = [...reads(decoder), decoder.output];
  const decoded = run(layers, inputShape(decoder.input), ['decoder']);
  if (decoded.output.kind !== 'sequence')
    throw new SpecificationError(
      say({
        en: `"${decoder.recurrent.name}" decodes one output a step: set returnSequences: true.`,
        id: `"${decoder.recurrent.name}" mengeluarkan satu keluaran per langkah: atur returnSequences: true.`,
      }),
      ['decoder', 'recurrent', 'returnSequences'],
    );
  return total('encoder-decoder', [...encoded.summaries, ...decoded.summaries], decoded.output);
}

function run(layers: LayerSpecification[], given: DataShape, path: PropertyKey[]) {
  const theInput = say({ en: 'the input', id: 'masukan' });
  let [shape, before] = [given, theInput];
  const summaries = layers.map((layer, i): LayerSummary => {
    const effect = located(() => applyLayer(layer, shape, before), [...path, i]);
    const summary = {
      name: layer.name,
      kind: layer.kind,
      inputShape: [null, ...exampleShape(shape)],
      outputShape: [null, ...exampleShape(effect.output)],
      parameters: effect.parameters,
      trainableParameters: effect.trainableParameters,
    };
    shape = effect.output;
    // dropout and normalisation pass on what they are given: the layer to change is the one before
    if (isRecurrentKind(layer) || layer.kind === 'dense' || before === theInput)
      before = say({ en: `"${layer.name}" before it`, id: `"${layer.name}" di depannya` });
    return summary;
  });
  return { output: shape, summaries };
}

function located<T>(run: () => T, path: PropertyKey[]): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof SpecificationError) throw new SpecificationError(error.message, path);
    throw error;
  }
}

function total(problem: ProblemKind, layers: LayerSummary[], output: DataShape): ModelSummary {
  const sum = (of: (layer: LayerSummary) => number) => layers.reduce((n, layer) => n + of(layer), 0);
  return {
    problem,
    layers,
    outputShape: [null, ...exampleShape(output)],
    parameters: sum(({ parameters }) => parameters),
    trainableParameters: sum(({ trainableParameters }) => trainableParameters),
  };
}
