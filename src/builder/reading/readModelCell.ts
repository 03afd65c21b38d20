import type { CodeLanguage } from '../../notebook/notebook';
import { say } from '../../say';
import { Cell, UnreadableCell } from './Cell';
import { Problems } from './problem';
import { readArchitecture } from './readArchitecture';
import { readEncoderDecoder } from './readEncoderDecoder';
import type { ReadModel } from './ReadModel';
import { readSequential } from './readSequential';
import { type Making, makingsOf } from './statements';
import { type Call, nameOf, valueOf } from './value';

/** Code without one of these holds no model. */
const MODEL = /\b(sequential|models?)\b/;
/** Code that does not parse is taken for a model's where it has one of these. */
const BROKEN_MODEL = /\btf\s*\.\s*(sequential|model)\b|\brnn\s*\.\s*models\b/;

const NO_ARCHITECTURE = ['rnn.models.decode', 'rnn.models.fromJSON'];

/**
 * Reads a cell's code back as a model, as far as it is understood.
 *
 * @param variable of the model that is meant, where the cell has several; default: the first that is wholly
 * understood, else the first
 * @returns `undefined` when the cell holds no model (or none in that variable)
 */
export function readModelCell(
  source: string,
  language: CodeLanguage,
  variable?: string,
): ReadModel | undefined {
  if (!MODEL.test(source)) return undefined;
  let models;
  try {
    models = modelsIn(new Cell(source, language));
  } catch (error) {
    if (error instanceof RangeError) return unread(new UnreadableCell('syntax', tooDeep(), 1), source);
    if (error instanceof UnreadableCell) return BROKEN_MODEL.test(source) ? unread(error, source) : undefined;
    throw error;
  }
  const variables = models.map((model) => model.variable).filter((name) => name !== '');
  const read =
    variable === undefined
      ? (models.find(({ specification }) => specification) ?? models[0])
      : models.find((model) => model.variable === variable);
  return read && { ...read, variables };
}

function modelsIn(cell: Cell): ReadModel[] {
  const makings = makingsOf(cell.program);
  const read = makings.flatMap((making): ReadModel[] => {
    const callee = nameOf(making.call.callee);
    if (callee === 'tf.sequential') return [readSequential(cell, making)];
    const model = callee === 'tf.model' ? readEncoderDecoder(cell, making) : undefined;
    return model ? [model] : [];
  });
  const all = [...read, ...architecturesIn(cell, makings)];
  return all.length > 0 ? all.sort((a, b) => startOf(a) - startOf(b)) : functionalIn(cell, makings);
}

const startOf = (model: ReadModel) => (model.kind === 'unreadable' ? 0 : model.places.made.origin.start);

const tooDeep = () =>
  say({ en: 'its brackets are nested too deeply', id: 'kurungnya bersarang terlalu dalam' });

/** `rnn.models.lstmForecaster(…)`, also with `.build()` behind it, or built further down. */
function architecturesIn(cell: Cell, makings: Making[]): ReadModel[] {
  const calls = cell.nodes(cell.program).flatMap((node): Call[] => {
    const value = node.type === 'CallExpression' ? valueOf(cell, node) : undefined;
    if (value?.kind !== 'call' || !/^rnn\.models\.\w+$/.test(value.callee)) return [];
    return NO_ARCHITECTURE.includes(value.callee) ? [] : [value];
  });
  return calls.map((made) => {
    const { start, end } = made.origin;
    const holder = makings.find(({ call }) => call.start <= start && end <= call.end)?.variable ?? '';
    const builder = makings.find(({ call }) => nameOf(call.callee) === `${holder}.build`);
    return readArchitecture(cell, made, builder?.variable ?? holder);
  });
}

function functionalIn(cell: Cell, makings: Making[]): ReadModel[] {
  return makings
    .filter(({ call }) => nameOf(call.callee) === 'tf.model')
    .map(({ call, variable }) => {
      const problems = new Problems(cell);
      problems.add('functional', call, {});
      return { ...NOTHING, variable, problems: problems.found };
    });
}

const NOTHING = {
  kind: 'unreadable' as const,
  specification: undefined,
  variable: '',
  variables: [],
  layers: [],
};

function unread({ id, message, line }: UnreadableCell, source: string): ReadModel {
  const code = source.split('\n')[line - 1] ?? '';
  const problem = id === 'syntax' ? { id, data: { message }, line, code } : { id, data: {}, line, code };
  return { ...NOTHING, problems: [problem] };
}
