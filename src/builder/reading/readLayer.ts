import { type LayerKind, type LayerSpecification } from '../../rnn/models';
import { checked, SpecificationError } from '../../rnn/models/specification/problem';
import { layer as layerSchema } from '../../rnn/models/specification/layers';
import { say } from '../../say';
import type { Cell } from './Cell';
import { KIND_OF, LAYER_FIELDS, shapeOf } from './layerFields';
import type { Problems } from './problem';
import { type Config, configOf, readField } from './readConfig';
import type { FieldValues, LayerPlaces, ReadLayer } from './ReadModel';
import type { Call, Value } from './value';

/** What a layer's call says, as far as it is understood; what is not is told. */
export function readLayer(
  cell: Cell,
  value: Value,
  path: (string | number)[],
  problems: Problems,
  /** Options that the place of the layer asks for. */
  also: readonly string[] = [],
): ReadLayer {
  const at = value.origin;
  const places: LayerPlaces = {
    value,
    call: undefined,
    inner: undefined,
    named: false,
    inputShape: undefined,
    open: false,
  };
  const read: ReadLayer = {
    line: cell.lineOf(at.start),
    code: cell.text(at),
    path,
    kind: undefined,
    name: '',
    values: {},
    fixed: [],
    specification: undefined,
    places,
  };
  const before = problems.found.length;
  const call = layerCallOf(value);
  const outer = call && configOf(call, problems);
  const inner = outer && wrapped(call, outer);
  const kind = call && kindOf(call, inner);
  if (!call || !kind) {
    if (problems.found.length === before) problems.add('layer', value.here, {});
    return read;
  }
  read.kind = kind;
  places.call = call;
  places.inner = inner;
  places.inputShape = outer!.known.get('inputShape');
  readName(read, outer!, problems, at);
  const config = inner ? configOf(inner, problems) : outer!;
  for (const [field, option] of Object.entries(LAYER_FIELDS[kind]))
    readField(read, field, config, option, shapeOf(kind)[field]!, at, problems);
  const recurrent = 'bidirectional' in shapeOf(kind);
  if (recurrent) {
    read.values.bidirectional = inner !== undefined;
    const mode = { key: 'mergeMode', default: 'concat' };
    if (inner) readField(read, 'mergeMode', outer!, mode, shapeOf(kind).mergeMode!, at, problems);
    else read.values.mergeMode = 'concat';
  }
  const keys = Object.values(LAYER_FIELDS[kind]).map(({ key }) => key);
  const own = ['name', 'inputShape', ...also];
  if (inner) tellOptions(outer!, ['layer', ...(recurrent ? ['mergeMode'] : []), ...own], problems);
  tellOptions(config, inner ? [...keys, 'name'] : [...keys, ...own], problems);
  places.open = problems.found.slice(before).some(({ id }) => ['argument', 'spread', 'option'].includes(id));
  // known values of a layer of which not all is known are no layer
  if (problems.found.length === before) read.specification = parsed(read.kind, read.values);
  return read;
}

/** Layers that the code does not name get the names that a builder would give; they are not written. */
export function nameLayers(layers: ReadLayer[]): void {
  const taken = new Set(layers.filter(({ places }) => places.named).map(({ name }) => name));
  for (const layer of layers.filter(({ places }) => !places.named)) {
    const base = (layer.kind ?? 'layer').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    let name = base;
    for (let i = 1; taken.has(name); i++) name = `${base}_${i}`;
    taken.add(name);
    layer.name = name;
    if (layer.fixed.includes('name')) continue;
    layer.values.name = name;
    if (layer.specification) layer.specification = { ...layer.specification, name };
  }
}

function layerCallOf(value: Value): Call | undefined {
  return value.kind === 'call' && value.callee.startsWith('tf.layers.') ? value : undefined;
}

const factoryOf = (call: Call) => call.callee.slice('tf.layers.'.length);

/** The layer within `bidirectional` or `timeDistributed`. */
function wrapped(call: Call, config: Config): Call | undefined {
  if (!['bidirectional', 'timeDistributed'].includes(factoryOf(call))) return undefined;
  const inner = config.known.get('layer');
  return inner && layerCallOf(inner);
}

function kindOf(call: Call, inner: Call | undefined): LayerKind | undefined {
  const factory = factoryOf(call);
  const kind = KIND_OF[inner ? factoryOf(inner) : factory];
  if (!inner || !kind) return kind;
  if (factory === 'timeDistributed') return kind === 'dense' ? 'timeDistributedDense' : undefined;
  return 'bidirectional' in shapeOf(kind) ? kind : undefined;
}

function readName(read: ReadLayer, config: Config, problems: Problems, at: Value['origin']): void {
  const name = config.known.get('name');
  if (!name && !config.open) return;
  readField(read, 'name', config, { key: 'name' }, shapeOf(read.kind!).name!, at, problems);
  read.places.named = read.values.name !== undefined;
  if (read.places.named) read.name = read.values.name as string;
}

function tellOptions(config: Config, understood: string[], problems: Problems): void {
  for (const [option, value] of config.known)
    if (!understood.includes(option)) problems.add('option', value.here, { option });
}

function parsed(kind: LayerKind, values: FieldValues): LayerSpecification | undefined {
  try {
    return checked(
      layerSchema,
      { kind, name: 'unnamed', ...values },
      say({ en: 'The layer', id: 'Lapisan' }),
    );
  } catch (error) {
    if (error instanceof SpecificationError) return undefined;
    throw error;
  }
}
