/** What a sequential model and an encoder–decoder are read by alike. */
import { type ModelSpecification, SpecificationError } from '../../rnn/models';
import { layerName } from '../../rnn/models/specification/fields';
import type { Cell } from './Cell';
import type { Problems } from './problem';
import { readCompile } from './readCompile';
import type { ReadEncoderDecoder, ReadSequential } from './ReadModel';
import { type Making, methodCall } from './statements';
import { type Call, type Value, valueOf } from './value';

/** As the code names the model; else its variable. */
export function nameOfModel(name: Value | undefined, variable: string, problems: Problems): string {
  const fallback = layerName.safeParse(variable).success ? variable : 'model';
  if (!name) return fallback;
  if (name.kind === 'literal' && layerName.safeParse(name.data).success) return name.data as string;
  problems.add('computed', name.here, { field: 'name' });
  return fallback;
}

/** The last `model.compile(…)` behind the model. */
export function readCompiled(cell: Cell, { variable, after, call }: Making, problems: Problems) {
  const compiled = after.flatMap((statement) => {
    const found = methodCall(statement, `${variable}.compile`);
    return found ? [{ statement, call: valueOf(cell, found) as Call }] : [];
  });
  for (const { statement } of compiled.slice(0, -1)) problems.add('recompiled', statement, {});
  const last = compiled.at(-1);
  if (!last) problems.add('uncompiled', call, {});
  return last && readCompile(last.call, last.statement, problems);
}

/** Makes the specification where all is understood, and puts the problems into the order of the code. */
export function conclude(
  read: ReadSequential | ReadEncoderDecoder,
  specify: () => ModelSpecification,
  problems: Problems,
): void {
  if (problems.found.length === 0) {
    try {
      read.specification = specify();
    } catch (error) {
      if (!(error instanceof SpecificationError)) throw error;
      problems.add('invalid', read.places.made.here, { message: error.message });
    }
  }
  problems.found.sort((a, b) => a.line - b.line);
}
