import {
  type ArchitectureName,
  type Loss,
  LOSSES,
  type ModelSpecification,
  optionsWithDefaults,
  parseSpecification,
  SpecificationError,
  specificationOf,
} from '../../rnn/models';
import { type Field, FIELD_IDS, type FieldId, FIELDS } from './fields';
import { type FieldProblem, readField } from './readField';

/** A model that is being put together: an architecture, and what has been answered. Not changed, but replaced. */
export interface Draft {
  architecture: ArchitectureName;
  options: Readonly<Record<string, unknown>>;
  loss?: Loss;
  /** The options before anything was changed. */
  initial: Readonly<Record<string, unknown>>;
}

/** @param more options that are not the architecture's defaults */
export function draftOf(architecture: ArchitectureName, more: Record<string, unknown> = {}): Draft {
  const defaults = Object.entries(optionsWithDefaults(architecture)).filter(
    ([, value]) => value !== undefined,
  );
  const options = {
    ...Object.fromEntries(defaults),
    ...(architecture === 'encoderDecoder' && more.inputVocabulary === undefined && NUMBERS),
    ...more,
  };
  return { architecture, options, initial: options };
}

const NUMBERS = { inputFeatures: 1, outputFeatures: 1 };
const TOKENS = { inputVocabulary: 50, outputVocabulary: 50 };
const HAVE_ANSWERS: ArchitectureName[] = ['oneToOne', 'oneToMany', 'manyToMany'];

/** @throws SpecificationError when the answers do not fit one another */
export function specificationOfDraft({ architecture, options, loss }: Draft): ModelSpecification {
  const specification = specificationOf(architecture, options);
  if (loss === undefined) return specification;
  return parseSpecification({ ...specification, compile: { ...specification.compile, loss } });
}

/** What is asked, in the order in which it is shown. */
export function fieldsOf(draft: Draft): Field[] {
  return FIELD_IDS.flatMap((id): Field[] => {
    if (!isAsked(draft, id)) return [];
    const losses = id === 'loss' && possibleLosses(draft);
    if (losses && losses.length < 2) return [];
    return [
      {
        id,
        ...FIELDS[id],
        ...(id === 'units' && Array.isArray(draft.options.units) && { type: { kind: 'sizes' } as const }),
        ...(losses && { type: { kind: 'choice', values: losses } as const }),
        value: valueOf(draft, id),
        initial: valueOf({ ...draft, options: draft.initial, loss: undefined }, id),
      },
    ];
  });
}

function isAsked({ architecture, options }: Draft, id: FieldId): boolean {
  switch (id) {
    case 'reads':
      return architecture === 'encoderDecoder';
    case 'embedding':
      return options.embedding !== undefined || options.inputVocabulary !== undefined;
    case 'answers':
      return HAVE_ANSWERS.includes(architecture);
    case 'depth':
      return Array.isArray(options.units);
    case 'outputs':
      return HAVE_ANSWERS.includes(architecture) && options.classes === undefined;
    case 'loss':
    case 'optimizer':
    case 'learningRate':
    case 'clipNorm':
      return true;
    default:
      return options[id] !== undefined;
  }
}

const DEFAULTS: Partial<Record<FieldId, unknown>> = { optimizer: 'adam', learningRate: 0.001, outputs: 1 };

function valueOf(draft: Draft, id: FieldId): unknown {
  const { options } = draft;
  switch (id) {
    case 'reads':
      return options.inputVocabulary === undefined ? 'numbers' : 'tokens';
    case 'answers':
      return options.classes === undefined ? 'numbers' : 'classes';
    case 'depth':
      return (options.units as number[]).length;
    case 'loss':
      return draft.loss ?? specificationOf(draft.architecture, options).compile.loss;
    default:
      return options[id] === undefined ? DEFAULTS[id] : options[id];
  }
}

/** The draft with another value of a field: one that `readField` gave. */
export function withValue(draft: Draft, id: FieldId, value: unknown): Draft {
  const { options } = draft;
  const set = (changed: Record<string, unknown>) => ({ ...draft, options: { ...options, ...changed } });
  // other options: they begin anew
  const begin = (changed: Record<string, unknown>) => ({
    ...set(changed),
    initial: { ...draft.initial, ...changed },
    loss: undefined,
  });
  switch (id) {
    case 'reads':
      return value === valueOf(draft, id) ? draft : begin(readsOptions(value === 'tokens'));
    case 'answers':
      if (value === valueOf(draft, id)) return draft;
      return begin(
        value === 'classes' ? { classes: 2, outputs: undefined } : { classes: undefined, outputs: 1 },
      );
    case 'depth':
      return set({ units: resized(options.units as number[], value as number) });
    case 'loss':
      return { ...draft, loss: value as Loss };
    default:
      return set({ [id]: value });
  }
}

function readsOptions(tokens: boolean): Record<string, unknown> {
  const none = { inputFeatures: undefined, outputFeatures: undefined, inputVocabulary: undefined, outputVocabulary: undefined }; // prettier-ignore
  return tokens ? { ...none, ...TOKENS } : { ...none, ...NUMBERS, embedding: undefined };
}

/** More layers are as large as the last one. */
function resized(units: number[], depth: number): number[] {
  return Array.from({ length: depth }, (_, i) => units[i] ?? units.at(-1)!);
}

/** Far more layers than anybody builds by hand. */
const MOST_LAYERS = 100;

/** The draft with what somebody typed or chose, or why that cannot be. */
export function typeInto(
  draft: Draft,
  field: Field,
  text: string,
): { draft: Draft } | { problem: FieldProblem } {
  const read = readField(field.type, text);
  if ('problem' in read) return read;
  if ((field.id === 'depth' || field.id === 'layers') && (read.value as number) > MOST_LAYERS)
    return { problem: { id: 'most', most: MOST_LAYERS, text } };
  const changed = withValue(draft, field.id, read.value);
  try {
    specificationOfDraft(changed);
    return { draft: changed };
  } catch (error) {
    if (!(error instanceof SpecificationError)) throw error;
    return { problem: { id: 'specification', message: error.message } };
  }
}

function possibleLosses(draft: Draft): Loss[] {
  const { compile, ...specification } = specificationOf(draft.architecture, draft.options);
  return LOSSES.filter((loss) => {
    try {
      parseSpecification({ ...specification, compile: { ...compile, loss } });
      return isSensible(loss, compile.loss);
    } catch {
      return false;
    }
  });
}

/** An error of numbers says little of probabilities. */
function isSensible(loss: Loss, usual: Loss): boolean {
  const ofNumbers = (one: Loss) => one === 'meanSquaredError' || one === 'meanAbsoluteError';
  return ofNumbers(loss) === ofNumbers(usual);
}
