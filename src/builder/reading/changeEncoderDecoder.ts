import { applyEdits } from '../../notebook/sourceEdits';
import { isRecurrentKind, type LayerSpecification, SpecificationError } from '../../rnn/models';
import { modelCode } from '../../rnn/models/code/modelCode';
import { headComment } from '../../rnn/models/code/comment';
import { print } from '../../rnn/models/code/print';
import { layerName } from '../../rnn/models/specification/fields';
import { checked } from '../../rnn/models/specification/problem';
import { say } from '../../say';
import { changeHead, changeNameAndCompile } from './edits/modelEdits';
import { Edits } from './edits/Edits';
import { type ChangedInput, inputChange } from './edits/inputChange';
import { layerChange } from './edits/layerChange';
import { writeLayer } from './edits/layerEdits';
import { computed, writeOptions, writeValue } from './edits/write';
import type { ModelChange } from './ModelChange';
import { compileOf } from './readCompile';
import { encoderDecoderOf } from './readEncoderDecoder';
import type { FieldValues, ReadEncoderDecoder, ReadLayer } from './ReadModel';
import type { Call, Value } from './value';

/** @throws SpecificationError, also for a change of how it is connected */
export function changeEncoderDecoder(read: ReadEncoderDecoder, change: ModelChange): string {
  const { cell } = read.places;
  const edits = new Edits(cell);
  checkConnected(read, change);
  const code = read.specification && modelCode(read.specification).trimEnd();
  const asBuilt = code !== undefined && cell.source.includes(code);
  if (!asBuilt)
    for (const [i, layer] of read.layers.entries()) checkStates(layer, change.layers?.[i]?.fields ?? {});
  const next = changeParts(edits, read, change);
  // as a builder wrote it, so as a builder writes it
  if (asBuilt && next) return cell.source.replace(code, () => modelCode(next).trimEnd());
  if (read.specification && next) changeHead(edits, headComment(read.specification), headComment(next));
  return applyEdits(cell.source, edits.all());
}

/** @returns the whole model, where all of it is understood */
function changeParts(edits: Edits, read: ReadEncoderDecoder, change: ModelChange) {
  const { inputs, steps } = read.places;
  const layers = read.layers.map((layer, i) => {
    const fields = { ...change.layers?.[i]?.fields };
    const side = layer.path[0] === 'encoder' ? change.input : change.decoderInput;
    if (layer.kind === 'embedding') fields.inputDim ??= side?.vocabulary;
    return { path: layer.path, specification: changeLayer(edits, layer, fields) };
  });
  const input = changeInput(edits, read, inputs.encoder, 'input', change);
  const decoderInput = changeInput(edits, read, inputs.decoder, 'decoderInput', change);
  changeSteps(edits, read, decoderInput, steps);
  changeStates(edits, read, layers);
  if (change.compile && !read.compile)
    throw new SpecificationError(
      say({ en: 'The model is not compiled in this cell.', id: 'Model tidak dikompilasi di sel ini.' }),
      ['compile'],
    );
  const { name, compile } = changeNameAndCompile(edits, read, change);
  const understood = input.whole && decoderInput.whole && layers.every(({ specification }) => specification);
  if (!understood || !compile || !compileOf(compile) || !read.specification) return undefined;
  return encoderDecoderOf({ name, layers, input, decoderInput, compile });
}

function checkConnected(read: ReadEncoderDecoder, { layers }: ModelChange): void {
  if (!layers) return;
  const alike = layers.length === read.layers.length && layers.every(({ from }, i) => from === i);
  if (!alike)
    throw new SpecificationError(
      say({
        en: 'The layers of an encoder–decoder are connected by hand: they can be changed here, not added, removed or moved.',
        id: 'Lapisan-lapisan encoder–decoder dihubungkan satu per satu di kode: di sini lapisan dapat diubah, tetapi tidak ditambah, dihapus, atau dipindah.',
      }),
      ['layers'],
    );
}

/** An LSTM hands over two states, the other cells one: that is another code. */
function checkStates({ kind, name }: ReadLayer, { kind: next }: FieldValues): void {
  if (next === undefined || next === kind || !kind) return;
  if (['simpleRnn', 'gru'].includes(kind) && ['simpleRnn', 'gru'].includes(String(next))) return;
  throw new SpecificationError(
    say({
      en: `"${name}" cannot become ${String(next)} here: an LSTM hands over two states, other cells one. Write the cell anew.`,
      id: `"${name}" tidak dapat menjadi ${String(next)} di sini: LSTM menyerahkan dua state, sel lain satu. Tulis ulang selnya.`,
    }),
    ['kind'],
  );
}

function changeLayer(edits: Edits, layer: ReadLayer, fields: FieldValues): LayerSpecification | undefined {
  const changed = layerChange(layer, fields, {});
  if (!changed) return undefined;
  const { change, specification } = changed;
  const { cell } = edits;
  const { origin } = layer.places.value;
  const states = layer.path[1] === 'recurrent' ? { returnState: true } : {};
  const asBuilt = ({ factory, config: { name, ...config } }: typeof change.from) =>
    print({ factory, config: { ...config, ...states, name } }, origin.start - cell.startOfLine(origin.start), 1); // prettier-ignore
  if (cell.text(origin) !== asBuilt(change.from)) writeLayer(edits, layer.places, change);
  else if (asBuilt(change.to) !== asBuilt(change.from)) edits.replaceText(origin, asBuilt(change.to));
  return specification;
}

function changeInput(
  edits: Edits,
  read: ReadEncoderDecoder,
  call: Call,
  side: 'input' | 'decoderInput',
  change: ModelChange,
): ChangedInput {
  const { inputDim } = change.layers?.find((_, i) => partOf(read.layers[i]!) === side)?.fields ?? {};
  const fields = { ...change[side] };
  if (inputDim !== undefined) fields.vocabulary ??= inputDim;
  const changed = inputChange(edits.cell, read[side], fields, side);
  const { shape } = read[side];
  if (shape && changed.to && changed.from !== changed.to) writeItems(edits, shape, changed);
  const { inputName } = changed.values;
  if (inputName !== read[side].values.inputName)
    writeOptions(edits, call, { name: checked(layerName, inputName, 'inputName') });
  return changed;
}

const partOf = ({ path, kind }: ReadLayer) =>
  kind === 'embedding' ? (path[0] === 'encoder' ? 'input' : 'decoderInput') : undefined;

function writeItems(edits: Edits, shape: Value, { from, to }: ChangedInput): void {
  if (shape.kind !== 'list' || !Array.isArray(from) || !Array.isArray(to)) throw computed(edits, shape);
  if (from.length !== to.length) writeValue(edits, shape, to);
  else shape.items.forEach((item, i) => from[i] !== to[i] && writeValue(edits, item, to[i]));
}

/** For use, the decoder reads one step of the same data. */
function changeSteps(edits: Edits, read: ReadEncoderDecoder, input: ChangedInput, steps: Call[]): void {
  const was = String(read.decoderInput.values.inputName);
  for (const step of steps) {
    const shape = memberOf(step, 'shape');
    const name = memberOf(step, 'name');
    if (shape?.kind === 'list' && Array.isArray(input.from) && Array.isArray(input.to)) {
      const [, ...from] = input.from as unknown[];
      const [, ...to] = input.to as unknown[];
      if (from.length !== to.length || shape.items.length !== to.length + 1)
        writeValue(edits, shape, [1, ...to]);
      else to.forEach((size, i) => from[i] !== size && writeValue(edits, shape.items[i + 1]!, size));
    }
    const next = String(input.values.inputName);
    if (name?.kind === 'literal' && name.data === `${was}_step` && next !== was)
      writeValue(edits, name, `${next}_step`);
  }
}

/** For use, the state comes in from outside. */
function changeStates(
  edits: Edits,
  read: ReadEncoderDecoder,
  layers: { path: ReadLayer['path']; specification: LayerSpecification | undefined }[],
): void {
  const i = layers.findIndex(({ path }) => path.join('.') === 'decoder.recurrent');
  const next = layers[i]?.specification;
  if (!next || !isRecurrentKind(next) || read.layers[i]!.values.units === next.units) return;
  for (const state of read.places.states) {
    const shape = memberOf(state, 'shape');
    if (shape) writeValue(edits, shape, [next.units]);
  }
}

function memberOf(call: Call, key: string): Value | undefined {
  const [config] = call.args;
  return config?.kind === 'object' ? config.members.find((member) => member.key === key)?.value : undefined;
}
