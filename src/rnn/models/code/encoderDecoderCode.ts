import { exampleShape, inputShape } from '../specification/dataShape';
import type { RecurrentSpecification } from '../specification/layers';
import type { EncoderDecoderSpecification } from '../specification/specification';
import { headComment } from './comment';
import { compileCode } from './compileCode';
import { denseCall, layerCall, recurrentCall } from './layerCall';
import { Name, print } from './print';

/** The model that is trained, and the two models for use that share its weights. */
export function encoderDecoderCode(specification: EncoderDecoderSpecification): string {
  const { name, encoder, decoder, compile } = specification;
  const both = encoder.recurrent.kind === 'lstm';
  const stateNames = both ? ['stateH', 'stateC'] : ['stateH'];
  const [, ...stepRest] = exampleShape(inputShape(decoder.input));
  const { units } = encoder.recurrent;
  const list = (names: string[]) => names.map((text) => new Name(text));
  const assign = (variable: string, value: unknown) =>
    `const ${variable} = ${print(value, variable.length + 9, 1)};`;
  const apply = (variables: string, layer: string, input: string, state?: string[]) => {
    const head = `const ${variables} = ${layer}.apply(${input}`;
    const tail = `) as tf.SymbolicTensor${variables.startsWith('[') ? '[]' : ''};`;
    if (!state) return head + tail;
    return `${head}, ${print({ initialState: list(state) }, head.length + 2, tail.length)}${tail}`;
  };
  const embedded = (part: 'encoder' | 'decoder', input: string, variable: string) => {
    const { embedding } = specification[part];
    return embedding ? apply(variable, `${part}Embedding`, input) : undefined;
  };
  const lines: (string | undefined)[] = [
    headComment(specification),
    assign('encoderInput', input(encoder.inputName, exampleShape(inputShape(encoder.input)))),
    encoder.embedding && assign('encoderEmbedding', layerCall(encoder.embedding)),
    embedded('encoder', 'encoderInput', 'encoderEmbedded'),
    assign('encoderLayer', withState(encoder.recurrent)),
    apply(
      `[, ${stateNames.join(', ')}]`,
      'encoderLayer',
      encoder.embedding ? 'encoderEmbedded' : 'encoderInput',
    ),
    '',
    assign('decoderInput', input(decoder.inputName, exampleShape(inputShape(decoder.input)))),
    decoder.embedding && assign('decoderEmbedding', layerCall(decoder.embedding)),
    embedded('decoder', 'decoderInput', 'decoderEmbedded'),
    assign('decoderLayer', withState(decoder.recurrent)),
    apply('[decoded]', 'decoderLayer', decoder.embedding ? 'decoderEmbedded' : 'decoderInput', stateNames),
    assign('decoderOutput', denseCall(decoder.output, { name: decoder.output.name })),
    apply('outputs', 'decoderOutput', 'decoded'),
    modelOf('model', list(['encoderInput', 'decoderInput']), new Name('outputs'), name),
    compileCode(compile),
    '',
    '// for use: the state of a whole input, then one step at a time',
    modelOf('encoder', new Name('encoderInput'), list(stateNames), 'encoder'),
    assign('stepInput', input(`${decoder.inputName}_step`, [1, ...stepRest])),
    ...stateNames.map((state) =>
      assign(`${state}Input`, input(`state_${state.at(-1)!.toLowerCase()}`, [units])),
    ),
    embedded('decoder', 'stepInput', 'stepEmbedded'),
    apply(
      `[stepDecoded, ${stateNames.map((state) => `next${state.slice(-1)}`).join(', ')}]`,
      'decoderLayer',
      decoder.embedding ? 'stepEmbedded' : 'stepInput',
      stateNames.map((state) => `${state}Input`),
    ),
    apply('stepOutput', 'decoderOutput', 'stepDecoded'),
    modelOf(
      'decoder',
      list(['stepInput', ...stateNames.map((state) => `${state}Input`)]),
      list(['stepOutput', ...stateNames.map((state) => `next${state.slice(-1)}`)]),
      'decoder',
    ),
  ];
  return [...lines.filter((line) => line !== undefined), ''].join('\n');
}

function withState(recurrent: RecurrentSpecification) {
  return recurrentCall(recurrent, { returnState: true, name: recurrent.name });
}

function input(name: string, shape: (number | null)[]): Name {
  return new Name(`tf.input({ shape: ${print(shape)}, name: '${name}' })`);
}

function modelOf(variable: string, inputs: unknown, outputs: Name | Name[], name: string): string {
  const head = `const ${variable} = tf.model(`;
  const named = outputs instanceof Name && outputs.text === 'outputs';
  return `${head}${print({ inputs, ...(named ? { outputs: new Name('outputs') } : { outputs }), name }, head.length, 2)});`;
}
