import type { CallExpression, Node, VariableDeclaration } from 'acorn';
import { parseSpecification, type SequentialSpecification } from '../../rnn/models';
import type { Cell } from './Cell';
import { Problems } from './problem';
import { compileOf } from './readCompile';
import { configOf } from './readConfig';
import { conclude, nameOfModel, readCompiled } from './modelParts';
import { readInput } from './readInput';
import { nameLayers, readLayer } from './readLayer';
import type { ReadCompile, ReadInput, ReadLayer, ReadSequential, Slot } from './ReadModel';
import { type Making, methodCall } from './statements';
import { taskOf } from './task';
import { type Call, nameOf, type Value, valueOf } from './value';

/** `tf.sequential(…)`, what is added to it, and how it is compiled. */
export function readSequential(cell: Cell, making: Making): ReadSequential {
  const problems = new Problems(cell);
  const made = valueOf(cell, making.call) as Call;
  const { variable } = making;
  const config = configOf(made, problems);
  const values: Value[] = [];
  const slots: Slot[] = [];
  const given = config.known.get('layers');
  if (given?.kind === 'list')
    for (const item of given.items) {
      values.push(item);
      slots.push({ statement: undefined, declaration: undefined, argument: item.here });
    }
  else if (given) problems.add('computed', given.here, { field: 'layers' });
  for (const [option, { here }] of config.known)
    if (option !== 'name' && option !== 'layers') problems.add('option', here, { option });
  for (const [i, statement] of making.after.entries()) {
    const call = methodCall(statement, `${variable}.add`);
    if (call?.arguments.length === 1) {
      const value = valueOf(cell, call.arguments[0]!);
      values.push(value);
      const declaration = declarationOf(cell, making.after[i - 1], value);
      slots.push({ statement, declaration, argument: declaration ? value.origin : value.here });
    } else tellNested(cell, statement, variable, problems);
  }
  const layers = values.map((value, i) => readLayer(cell, value, ['layers', i], problems));
  tellShared(values, layers, problems);
  nameLayers(layers);
  const [first] = layers;
  const input = readInput(first?.places.inputShape, first, first?.places.value.here ?? made.here, problems);
  const compile = readCompiled(cell, making, problems);
  const name = config.known.get('name');
  const read: ReadSequential = {
    kind: 'sequential',
    specification: undefined,
    variable,
    variables: [],
    layers,
    problems: problems.found,
    name: nameOfModel(name, variable, problems),
    input,
    compile,
    places: { cell, made, statement: making.statement, slots },
  };
  conclude(read, () => specificationOf(read), problems);
  return read;
}

/** @throws SpecificationError */
export function specificationOf(parts: {
  name: string;
  input: Pick<ReadInput, 'kind' | 'values'>;
  layers: Pick<ReadLayer, 'specification'>[];
  compile: ReadCompile | undefined;
}): SequentialSpecification {
  const { name, layers, input, compile } = parts;
  const specified = layers.map(({ specification }) => specification!);
  const reads = { kind: input.kind!, ...input.values } as SequentialSpecification['input'];
  const compiled = compileOf(compile!)!;
  const task = specified.length > 0 ? taskOf({ input: reads, layers: specified, compile: compiled }) : 'regression'; // prettier-ignore
  return parseSpecification(
    { kind: 'sequential', name, task, input: reads, layers: specified, compile: compiled },
    name,
  ) as SequentialSpecification;
}

/** `const lstm = tf.layers.lstm(…);` directly above `model.add(lstm);`, which alone uses it. */
function declarationOf(cell: Cell, node: Node | undefined, { constants, origin }: Value) {
  const [name] = constants;
  if (node?.type !== 'VariableDeclaration' || name === undefined || constants.length > 1) return undefined;
  const { declarations, start, end } = node as VariableDeclaration;
  const only = declarations.length === 1 && cell.uses(name) === 1;
  return only && origin.start === declarations[0]!.init?.start ? { start, end } : undefined;
}

/** `model.add` elsewhere than as a statement, and `model.pop`. */
function tellNested(cell: Cell, statement: Node, variable: string, problems: Problems): void {
  const changes = [`${variable}.add`, `${variable}.pop`];
  for (const node of cell.nodes(statement)) {
    const name = node.type === 'CallExpression' && nameOf((node as CallExpression).callee);
    if (name && changes.includes(name)) problems.add('nested', node, {});
  }
}

function tellShared(values: Value[], layers: ReadLayer[], problems: Problems): void {
  values.forEach(({ origin, here }, i) => {
    const twice = values.findIndex((value) => value.origin.start === origin.start) < i;
    if (!twice) return;
    problems.add('shared', here, {});
    layers[i]!.specification = undefined;
  });
}
