import { parseSpecification, SpecificationError, type ModelSpecification } from '../../rnn/models';
import * as models from '../../rnn/models/architectures';
import type { Cell } from './Cell';
import { Problems } from './problem';
import { configOf } from './readConfig';
import type { FieldValues, ReadArchitecture, ReadLayer } from './ReadModel';
import { type Call, dataOf } from './value';

type Make = (options: FieldValues) => ModelSpecification;
const ARCHITECTURES = new Map(Object.entries(models) as [string, Make][]);

/** @throws SpecificationError for options that the architecture does not have, or that cannot be */
export function makeArchitecture(architecture: string, options: FieldValues): ModelSpecification {
  return ARCHITECTURES.get(architecture)!(options);
}

/** `rnn.models.lstmForecaster({ … })`. */
export function readArchitecture(cell: Cell, made: Call, variable: string): ReadArchitecture {
  const problems = new Problems(cell);
  const architecture = made.callee.slice('rnn.models.'.length);
  const read: ReadArchitecture = {
    kind: 'architecture',
    specification: undefined,
    variable,
    variables: [],
    layers: [],
    problems: problems.found,
    architecture,
    options: { values: {}, fixed: [] },
    places: { cell, made },
  };
  if (!ARCHITECTURES.has(architecture)) {
    problems.add('architecture', made.origin, { name: architecture });
    return read;
  }
  const { known, open } = configOf(made, problems);
  for (const [option, value] of known) {
    const data = dataOf(value);
    if (data) read.options.values[option] = data.data;
    else {
      read.options.fixed.push(option);
      problems.add('computed', value.here, { field: option });
    }
  }
  if (open || problems.found.length > 0) return read;
  try {
    read.specification = parseSpecification(makeArchitecture(architecture, read.options.values));
    read.layers = layersOf(read.specification, cell, made);
  } catch (error) {
    if (!(error instanceof SpecificationError)) throw error;
    problems.add('invalid', made.origin, { message: error.message });
  }
  return read;
}

function layersOf(specification: ModelSpecification, cell: Cell, made: Call): ReadLayer[] {
  const { line, code } = { line: cell.lineOf(made.origin.start), code: cell.text(made.origin) };
  const parts =
    specification.kind === 'sequential'
      ? specification.layers.map((layer, i) => [['layers', i], layer] as const)
      : (['encoder', 'decoder'] as const).flatMap((part) => {
          const { embedding, recurrent } = specification[part];
          return [
            ...(embedding ? [[[part, 'embedding'], embedding] as const] : []),
            [[part, 'recurrent'], recurrent] as const,
            ...(part === 'decoder' ? [[[part, 'output'], specification.decoder.output] as const] : []),
          ];
        });
  return parts.map(([path, layer]): ReadLayer => {
    const { kind, ...values } = layer;
    const places = {
      value: made,
      call: undefined,
      inner: undefined,
      named: true,
      inputShape: undefined,
      open: false,
    };
    return { line, code, path: [...path], kind, name: layer.name, values, fixed: Object.keys(values), specification: layer, places }; // prettier-ignore
  });
}
