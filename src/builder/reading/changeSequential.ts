import { type CompileSpecification, type LayerSpecification, SpecificationError } from '../../rnn/models';
import { compileCode } from '../../rnn/models/code/compileCode';
import { headComment } from '../../rnn/models/code/comment';
import { layerCall } from '../../rnn/models/code/layerCall';
import { print } from '../../rnn/models/code/print';
import { addCode } from '../../rnn/models/code/sequentialCode';
import { compile as compileSchema } from '../../rnn/models/specification/compile';
import { layer as layerSchema } from '../../rnn/models/specification/layers';
import { checked } from '../../rnn/models/specification/problem';
import { applyEdits } from '../../notebook/sourceEdits';
import { say } from '../../say';
import { Edits } from './edits/Edits';
import { type ChangedInput, inputChange } from './edits/inputChange';
import { layerChange } from './edits/layerChange';
import { writeLayer } from './edits/layerEdits';
import { commentBehind } from './edits/lines';
import { changeHead, changeNameAndCompile } from './edits/modelEdits';
import { type Filling, Slots } from './edits/slots';
import type { LayerChange, ModelChange } from './ModelChange';
import type { FieldValues, ReadCompile, ReadSequential } from './ReadModel';
import { compileOf } from './readCompile';
import { specificationOf } from './readSequential';

/** @throws SpecificationError */
export function changeSequential(read: ReadSequential, change: ModelChange): string {
  const { cell, slots } = read.places;
  const edits = new Edits(cell);
  const layers = layersOf(read, change);
  const input = inputChange(cell, read.input, readByEmbedding(read, change, layers[0]));
  checkFirst(read, layers[0]!);
  const changed: Changed[] = [];
  for (const layer of layers)
    changed.push(changeLayer(edits, read, layer, layer === layers[0], input, changed));
  const { name, compile } = changeNameAndCompile(edits, read, change);
  checkWhole(edits, read, { name, input, layers: changed, compile });
  const fillings = changed.map(({ filling }) => filling);
  const arrangement = new Slots(edits, cell, slots, read.variable);
  if (slots.length > 0) arrangement.arrange(fillings);
  else addFirst(edits, read, fillings);
  if (change.compile && !read.compile) addCompile(edits, read, change.compile);
  return applyEdits(cell.source, arrangement.moved());
}

function layersOf(read: ReadSequential, { layers }: ModelChange): LayerChange[] {
  const all: LayerChange[] = layers ?? read.layers.map((_, from) => ({ from, fields: {} }));
  const given = all.map((layer) => ({ ...layer }));
  given.forEach(({ from }, i) => {
    if (from === undefined) return;
    const twice = given.findIndex((other) => other.from === from) < i;
    if (!read.layers[from] || twice)
      throw new SpecificationError(
        say({
          en: `The change has layer ${from} ${twice ? 'twice' : 'that the code has not'}.`,
          id: `Perubahan ini memuat lapisan ${from} ${twice ? 'dua kali' : 'yang tidak ada di kode'}.`,
        }),
      );
  });
  if (given.length === 0)
    throw new SpecificationError(
      say({ en: 'A model needs at least one layer.', id: 'Model memerlukan paling sedikit satu lapisan.' }),
      ['layers'],
    );
  return given;
}

/** The first layer says the input: one that is not known can neither take that over nor hand it on. */
function checkFirst({ layers, input }: ReadSequential, { from }: LayerChange): void {
  const first = from === undefined ? undefined : layers[from];
  if (!layers[0] || from === 0) return;
  if (layers[0].kind && (first?.kind || from === undefined || !input.shape)) return;
  const unknown = layers[0].kind ? first! : layers[0];
  throw new SpecificationError(
    say({
      en: `The first layer says what the input is, but \`${unknown.code}\` is not known here: change their order in the code.`,
      id: `Lapisan pertama menyatakan masukannya, tetapi \`${unknown.code}\` tidak dikenal di sini: ubah urutannya di kode.`,
    }),
    ['layers', 0],
  );
}

/** The vocabulary of tokens stands in the embedding that reads them: what changes the one changes the other. */
function readByEmbedding(
  read: ReadSequential,
  { input }: ModelChange,
  first: LayerChange | undefined,
): FieldValues | undefined {
  const kind = first?.fields.kind ?? (first?.from === undefined ? undefined : read.layers[first.from]!.kind);
  if (!first || kind !== 'embedding') return input;
  const { fields } = first;
  if (input?.vocabulary !== undefined && fields.inputDim === undefined) {
    first.fields = { ...fields, inputDim: input.vocabulary };
    return input;
  }
  return fields.inputDim !== undefined && input?.vocabulary === undefined
    ? { ...input, vocabulary: fields.inputDim }
    : input;
}

interface Changed {
  filling: Filling;
  specification: LayerSpecification | undefined;
}

function changeLayer(
  edits: Edits,
  read: ReadSequential,
  { from, fields }: LayerChange,
  first: boolean,
  input: ChangedInput,
  before: Changed[],
): Changed {
  const shape = { to: first ? input.to : undefined };
  if (from === undefined) return newLayer(edits, read, fields, shape.to, before);
  const layer = read.layers[from]!;
  const changed = layerChange(layer, fields, { ...shape, from: from === 0 ? input.from : undefined });
  if (changed) {
    const { statement } = read.places.slots[from]!;
    const indent = statement ? edits.cell.indent(statement.start).length : 0;
    const { change } = changed;
    const listed = read.places.slots.some((slot) => !slot.statement);
    if (statement && !listed && edits.cell.text(statement) === addCode(read.variable, change.from, indent)) {
      // as a builder wrote it, so as a builder writes it
      const text = addCode(read.variable, change.to, indent);
      if (text !== edits.cell.text(statement)) edits.replaceText(statement, text);
    } else writeLayer(edits, layer.places, change);
  }
  return { filling: { from }, specification: changed?.specification };
}

function newLayer(
  edits: Edits,
  read: ReadSequential,
  fields: FieldValues,
  inputShape: unknown,
  before: Changed[],
): Changed {
  const named = { name: freeName(read, fields, before), ...fields };
  const specification = checked(layerSchema, named, say({ en: 'The new layer', id: 'Lapisan baru' }));
  const call = layerCall(specification, inputShape === undefined ? {} : { inputShape });
  const filling: Filling = {
    added: (indent) => edits.quoted(print(call, indent, 1, indent)),
    statement: (indent) => edits.quoted(addCode(read.variable, call, indent)),
  };
  return { filling, specification };
}

function freeName({ layers }: ReadSequential, { kind, name }: FieldValues, before: Changed[]): string {
  if (typeof name === 'string') return name;
  const base = String(kind).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const taken = new Set(
    [...layers, ...before.map(({ specification }) => specification)].map((layer) => layer?.name),
  );
  let free = base;
  for (let i = 1; taken.has(free); i++) free = `${base}_${i}`;
  return free;
}

/** Checks the whole model where all of it is understood, and says its new size where a builder has said it. */
function checkWhole(
  edits: Edits,
  read: ReadSequential,
  parts: { name: string; input: ChangedInput; layers: Changed[]; compile: ReadCompile | undefined },
): void {
  const { input, layers, compile } = parts;
  const understood =
    input.whole && layers.every(({ specification }) => specification) && compile && compileOf(compile);
  if (!understood) return;
  try {
    const specification = specificationOf(parts);
    if (read.specification) changeHead(edits, headComment(read.specification), headComment(specification));
  } catch (error) {
    // what did not fit before may be repaired step by step
    if (read.specification || !(error instanceof SpecificationError)) throw error;
  }
}

function addFirst(edits: Edits, read: ReadSequential, fillings: Filling[]): void {
  const { statement } = read.places;
  const indent = edits.cell.indent(statement.start);
  const texts = fillings.map((filling) => ('from' in filling ? '' : filling.statement(indent.length)));
  edits.insert(statement.end, texts.map((text) => `\n${indent}${text}`).join(''));
}

function addCompile(edits: Edits, read: ReadSequential, change: Partial<CompileSpecification>): void {
  const { cell } = edits;
  const { statement, slots } = read.places;
  const last = slots.at(-1)?.statement ?? statement;
  const code = compileCode(checked(compileSchema, change, 'compile'), read.variable);
  const end = commentBehind(cell, last.end) ?? last.end;
  edits.insert(end, `\n${cell.indent(last.start)}${edits.quoted(code)}`);
}
