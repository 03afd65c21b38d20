import { type EncoderDecoderSpecification, parseSpecification } from '../../rnn/models';
import { layerName } from '../../rnn/models/specification/fields';
import type { Cell } from './Cell';
import { encoderDecoderGraph } from './encoderDecoderGraph';
import { conclude, nameOfModel, readCompiled } from './modelParts';
import { Problems } from './problem';
import { compileOf } from './readCompile';
import { configOf } from './readConfig';
import { readInput } from './readInput';
import { nameLayers, readLayer } from './readLayer';
import type { ReadEncoderDecoder, ReadInput, ReadLayer } from './ReadModel';
import type { Making } from './statements';
import { type Call, type Value, valueOf } from './value';

/**
 * `tf.model(…)` connected as an encoder–decoder, in any order and with any names of variables. Its layers can be changed,
 * not moved, added or removed.
 */
export function readEncoderDecoder(cell: Cell, making: Making): ReadEncoderDecoder | undefined {
  const graph = encoderDecoderGraph(cell, making.call);
  if (!graph) return undefined;
  const problems = new Problems(cell);
  const made = valueOf(cell, making.call) as Call;
  const config = configOf(made, problems);
  const compile = readCompiled(cell, making, problems);
  const { encoder, decoder, use } = graph;
  const layer = (value: Value, ...path: string[]) =>
    readLayer(cell, value, path, problems, path[1] === 'recurrent' ? ['returnState'] : []);
  const sides = { encoder, decoder };
  const layers = (['encoder', 'decoder'] as const).flatMap((part) => {
    const { embedding, recurrent } = sides[part];
    return [...(embedding ? [layer(embedding, part, 'embedding')] : []), layer(recurrent, part, 'recurrent')];
  });
  layers.push(layer(decoder.output, 'decoder', 'output'));
  nameLayers(layers);
  // tokens that no embedding reads are one-hot: an encoder–decoder of text ends with a softmax over them
  const text = layers.at(-1)!.values.activation === 'softmax';
  const input = (part: 'encoder' | 'decoder') => {
    const call = sides[part].input;
    const { known } = configOf(call, problems);
    const [reader] = layers.filter(({ path }) => path[0] === part);
    const read = readInput(known.get('shape'), reader, call.here, problems, text);
    const name = known.get('name');
    if (name?.kind === 'literal' && layerName.safeParse(name.data).success) read.values.inputName = name.data;
    else if (name) {
      problems.add('computed', name.here, { field: 'inputName' });
      read.fixed.push('inputName');
    } else read.values.inputName = `${part}_input`;
    return read;
  };
  const read: ReadEncoderDecoder = {
    kind: 'encoderDecoder',
    specification: undefined,
    variable: making.variable,
    variables: [],
    layers,
    problems: problems.found,
    name: nameOfModel(config.known.get('name'), making.variable, problems),
    input: input('encoder'),
    decoderInput: input('decoder'),
    compile,
    places: { cell, made, inputs: { encoder: encoder.input, decoder: decoder.input }, ...use },
  };
  conclude(read, () => encoderDecoderOf(read), problems);
  return read;
}

/** @throws SpecificationError */
export function encoderDecoderOf(
  parts: Pick<ReadEncoderDecoder, 'name' | 'compile'> & {
    layers: Pick<ReadLayer, 'path' | 'specification'>[];
    input: Pick<ReadInput, 'kind' | 'values'>;
    decoderInput: Pick<ReadInput, 'kind' | 'values'>;
  },
): EncoderDecoderSpecification {
  const { name, layers } = parts;
  const side = (part: 'encoder' | 'decoder', { kind, values }: Pick<ReadInput, 'kind' | 'values'>) => {
    const { inputName, ...input } = values;
    const own = layers.filter(({ path }) => path[0] === part);
    return {
      inputName,
      input: { kind, ...input },
      ...Object.fromEntries(own.map(({ path, specification }) => [path[1], specification])),
    };
  };
  const compile = compileOf(parts.compile!)!;
  const task = compile.loss.endsWith('rossentropy') ? 'translation' : 'forecasting';
  const encoder = side('encoder', parts.input);
  const decoder = side('decoder', parts.decoderInput);
  const data = { kind: 'encoderDecoder', name, task, encoder, decoder, compile };
  return parseSpecification(data, name) as EncoderDecoderSpecification;
}
