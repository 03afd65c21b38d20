import * as fc from 'fast-check';
import {
  ACTIVATIONS,
  isRecurrentKind,
  type LayerSpecification,
  type ModelSpecification,
  parseSpecification,
  type RecurrentSpecification,
  type SequentialSpecification,
  SpecificationError,
} from '../../../../src/rnn/models';

/** A model, and for each of its layers the layer of the first model that it comes from. */
export interface Changed {
  specification: ModelSpecification;
  from: (number | undefined)[];
}

type Pick = <T>(values: readonly T[]) => T;
type Layers = { layer: LayerSpecification; from: number | undefined }[];

/** Random changes one after the other, of which those stay that make a model that can be. */
export function changed(
  first: ModelSpecification,
  gen: fc.GeneratorValue,
  /** What the cells of an encoder–decoder can become. */
  kinds = statesLike(first),
): Changed {
  const pick: Pick = (values) => values[gen(fc.nat, values.length - 1)]!;
  let now: Changed = { specification: first, from: partsOf(first).map((_, i) => i) };
  const changes = gen(fc.integer, { min: 0, max: 6 });
  for (let i = 0; i < changes; i++) now = once(now, pick, i, kinds) ?? now;
  return now;
}

export const ALL_KINDS: RecurrentSpecification['kind'][] = ['simpleRnn', 'lstm', 'gru'];

/** An LSTM hands over two states: in code that somebody has edited, it stays one. */
function statesLike(specification: ModelSpecification): RecurrentSpecification['kind'][] {
  return specification.kind === 'encoderDecoder' && specification.encoder.recurrent.kind === 'lstm'
    ? ['lstm']
    : ['simpleRnn', 'gru'];
}

function once(
  now: Changed,
  pick: Pick,
  round: number,
  kinds: RecurrentSpecification['kind'][],
): Changed | undefined {
  const draft = structuredClone(now.specification);
  let from = now.from;
  if (pick([true, false, false])) changeRest(draft, pick);
  else if (draft.kind === 'sequential') from = changeLayers(draft, from, pick, round);
  else changeParts(draft, pick, kinds);
  try {
    return { specification: parseSpecification(draft), from };
  } catch (error) {
    if (error instanceof SpecificationError) return undefined;
    throw error;
  }
}

function changeRest(draft: ModelSpecification, pick: Pick): void {
  const { compile } = draft;
  const input = draft.kind === 'sequential' ? draft.input : pick([draft.encoder, draft.decoder]).input;
  pick([
    () => (compile.optimizer = pick(['adam', 'sgd', 'rmsprop'])),
    () => (compile.learningRate = pick([0.001, 0.01, 1e-5])),
    () => (compile.clipNorm = pick([undefined, 1, 0.25])),
    () => (compile.loss = pick(['meanSquaredError', 'meanAbsoluteError'])),
    () => (compile.metrics = pick([[], ['mae'], ['mse', 'mae'], ['accuracy']])),
    () => (draft.name = pick(['renamed', 'other'])),
    () => 'timesteps' in input && (input.timesteps = pick([null, 7, 12])),
    () => 'features' in input && (input.features = pick([1, 2, 9])),
  ])();
  if (compile.clipNorm === undefined) delete compile.clipNorm;
}

function changeLayers(
  draft: SequentialSpecification,
  from: Changed['from'],
  pick: Pick,
  round: number,
): Changed['from'] {
  const layers: Layers = draft.layers.map((layer, i) => ({ layer, from: from[i] }));
  const at = pick(layers.map((_, i) => i));
  pick([
    () => layers.splice(at, 1),
    () => layers.splice(at, 0, { layer: newLayer(pick, `new_${round}`), from: undefined }),
    () => layers.splice(pick(layers.map((_, i) => i)), 0, layers.splice(at, 1)[0]!),
    () => changeLayer(layers[at]!.layer, pick),
    () => changeLayer(layers[at]!.layer, pick),
    () => (layers[at]!.layer = otherKind(layers[at]!.layer, pick)),
  ])();
  draft.layers = layers.map(({ layer }) => layer);
  return layers.map((layer) => layer.from);
}

function newLayer(pick: Pick, name: string): LayerSpecification {
  return pick([
    { kind: 'dropout', name, rate: 0.3 },
    { kind: 'dense', name, units: 5, activation: 'relu', useBias: true },
    { kind: 'batchNormalization', name, momentum: 0.9, epsilon: 1e-3 },
    { ...recurrent(name), kind: 'simpleRnn' },
    {
      ...recurrent(name),
      kind: 'gru',
      recurrentActivation: 'sigmoid',
      resetAfter: true,
      bidirectional: true,
    },
  ]);
}

const recurrent = (name: string) => ({
  name,
  units: 6,
  activation: 'tanh' as const,
  returnSequences: true,
  bidirectional: false,
  mergeMode: 'concat' as const,
  dropout: 0,
  recurrentDropout: 0.1,
  useBias: true,
});

function otherKind(layer: LayerSpecification, pick: Pick): LayerSpecification {
  const { name } = layer;
  if (isRecurrentKind(layer)) {
    const { kind: _, ...rest } = layer;
    const gated = { recurrentActivation: 'sigmoid' as const, ...recurrentOnly(rest) };
    return pick([
      { ...recurrentOnly(rest), kind: 'simpleRnn' },
      { ...gated, kind: 'lstm', unitForgetBias: true },
      { ...gated, kind: 'gru', resetAfter: pick([true, false]) },
      { kind: 'dense', name, units: layer.units, activation: 'linear', useBias: true },
    ]);
  }
  if (layer.kind === 'dense') return { ...layer, kind: 'timeDistributedDense' };
  if (layer.kind === 'timeDistributedDense') return { ...layer, kind: 'dense' };
  return { ...recurrent(name), kind: 'simpleRnn' };
}

function recurrentOnly(layer: object): ReturnType<typeof recurrent> {
  const fields = Object.keys(recurrent(''));
  const own = Object.entries(layer).filter(([field]) => fields.includes(field));
  return { ...recurrent(''), ...Object.fromEntries(own) };
}

function changeLayer(layer: LayerSpecification, pick: Pick): void {
  const fields = Object.keys(layer).filter((field) => field !== 'kind');
  const field = pick(fields);
  const values = layer as unknown as Record<string, unknown>;
  if (typeof values[field] === 'boolean') values[field] = !values[field];
  else if (field === 'name') values[field] = `${layer.name}_x`;
  else if (field === 'mergeMode') values[field] = pick(['sum', 'concat', 'ave']);
  else if (field.toLowerCase().includes('activation')) values[field] = pick(ACTIVATIONS);
  else if (Number.isInteger(values[field]) && values[field] !== 0) values[field] = pick([1, 3, 48]);
  else values[field] = pick([0.1, 0.4, 0.75]);
  // the way of merging is said only of two directions
  if ('mergeMode' in layer && !layer.bidirectional) layer.mergeMode = 'concat';
}

function otherCell(
  layer: RecurrentSpecification,
  kind: RecurrentSpecification['kind'],
): RecurrentSpecification {
  const { kind: _, ...rest } = layer;
  const gated = { recurrentActivation: 'sigmoid' as const, ...recurrentOnly(rest) };
  if (kind === 'simpleRnn') return { ...recurrentOnly(rest), kind };
  return kind === 'lstm' ? { ...gated, kind, unitForgetBias: true } : { ...gated, kind, resetAfter: true };
}

function changeParts(draft: ModelSpecification, pick: Pick, kinds: RecurrentSpecification['kind'][]): void {
  if (draft.kind === 'sequential') return;
  const { encoder, decoder } = draft;
  pick([
    () => (encoder.recurrent.units = decoder.recurrent.units = pick([4, 11])),
    () => (encoder.recurrent.dropout = pick([0, 0.2])),
    () => {
      const kind = pick(kinds);
      encoder.recurrent = otherCell(encoder.recurrent, kind);
      decoder.recurrent = otherCell(decoder.recurrent, kind);
    },
    () => (decoder.recurrent.activation = pick(['tanh', 'relu'])),
    () => encoder.embedding && (encoder.embedding.outputDim = pick([3, 8])),
    () => (decoder.output.name = pick(['said', 'out'])),
    () => (decoder.inputName = pick(['given', 'target'])),
    () => 'features' in decoder.input && (decoder.output.units = decoder.input.features = pick([1, 5])),
  ])();
}

function partsOf(specification: ModelSpecification): unknown[] {
  if (specification.kind === 'sequential') return specification.layers;
  const { encoder, decoder } = specification;
  return [encoder.embedding, encoder.recurrent, decoder.embedding, decoder.recurrent, decoder.output].filter(
    (part) => part !== undefined,
  );
}
