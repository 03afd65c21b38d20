import type { CallExpression, Expression, Node, ObjectExpression } from 'acorn';
import type { Cell } from './Cell';
import { type GraphTensor, tensorOf, tensorsOf } from './graph';
import type { EncoderDecoderPlaces } from './ReadModel';
import type { Call, Value } from './value';

type Applied = Extract<GraphTensor, { kind: 'applied' }>;

interface Side {
  input: Call;
  embedding: Value | undefined;
  recurrent: Value;
}

/** The parts of an encoder–decoder, by what they are connected to. */
export interface EncoderDecoderGraph {
  encoder: Side;
  decoder: Side & { output: Value };
  use: Pick<EncoderDecoderPlaces, 'steps' | 'states'>;
}

/** @returns `undefined` for a model that is connected otherwise */
export function encoderDecoderGraph(cell: Cell, made: CallExpression): EncoderDecoderGraph | undefined {
  const inputs = optionOf(made, 'inputs');
  const outputs = optionOf(made, 'outputs');
  const given = inputs && tensorsOf(cell, inputs);
  const said = outputs && tensorsOf(cell, outputs);
  if (given?.length !== 2 || said?.length !== 1) return undefined;
  const [output] = said;
  if (output?.kind !== 'applied' || output.input.kind !== 'applied') return undefined;
  const decoded = output.input;
  const [state] = decoded.initialState;
  if (decoded.item !== 0 || state?.kind !== 'applied') return undefined;
  // the states of one application of the encoder, in their order
  const inOrder = decoded.initialState.every(
    (tensor, i) => tensor.kind === 'applied' && tensor.start === state.start && tensor.item === i + 1,
  );
  const encoder = sideOf(state);
  const decoder = sideOf(decoded);
  if (!inOrder || !encoder || !decoder) return undefined;
  const ordered = [encoder, decoder].every(({ input }, i) => {
    const tensor = given[i]!;
    return tensor.kind === 'input' && tensor.call.origin.start === input.origin.start;
  });
  if (!ordered) return undefined;
  return { encoder, decoder: { ...decoder, output: output.layer }, use: inUse(cell, decoded) };
}

function sideOf({ layer, input }: Applied): Side | undefined {
  if (input.kind === 'input') return { input: input.call, embedding: undefined, recurrent: layer };
  const { input: read, layer: embedding } = input;
  return read.kind === 'input' ? { input: read.call, embedding, recurrent: layer } : undefined;
}

/** The inputs of the decoder where it is applied again, to one step. */
function inUse(cell: Cell, decoded: Applied): EncoderDecoderGraph['use'] {
  const use: EncoderDecoderGraph['use'] = { steps: [], states: [] };
  for (const node of cell.nodes(cell.program)) {
    const tensor = node.type === 'CallExpression' ? tensorOf(cell, node) : undefined;
    if (tensor?.kind !== 'applied' || tensor.start === decoded.start) continue;
    if (tensor.layer.origin.start !== decoded.layer.origin.start) continue;
    const side = sideOf(tensor);
    if (side) use.steps.push(side.input);
    for (const state of tensor.initialState) if (state.kind === 'input') use.states.push(state.call);
  }
  return use;
}

function optionOf(call: CallExpression, name: string): Node | undefined {
  const config = call.arguments[0] as Expression | undefined;
  if (config?.type !== 'ObjectExpression') return undefined;
  for (const property of (config as ObjectExpression).properties)
    if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === name)
      return property.value;
  return undefined;
}
