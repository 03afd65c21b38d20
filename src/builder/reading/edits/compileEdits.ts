import { isDeepStrictEqual } from 'node:util';
import { type CompileSpecification, SpecificationError } from '../../../rnn/models';
import { compileCode, optimizerCode } from '../../../rnn/models/code/compileCode';
import { Name } from '../../../rnn/models/code/print';
import { compile as schema } from '../../../rnn/models/specification/compile';
import { checked } from '../../../rnn/models/specification/problem';
import { metricsOf, RATE_OF_NAME } from '../readCompile';
import type { ReadCompile } from '../ReadModel';
import type { Call, Value } from '../value';
import { say } from '../../../say';
import type { Edits } from './Edits';
import { checkNotFixed } from './layerEdits';
import { computed, isOwn, writeOptions, writeValue } from './write';

/** Stand for what is not understood. */
const STAND_INS = { optimizer: 'adam', learningRate: 0.001, loss: 'meanSquaredError', metrics: [] } as const;

/**
 * Changes `model.compile(…)` option by option.
 * @returns what it is then
 * @throws SpecificationError
 */
export function changeCompile(
  edits: Edits,
  read: ReadCompile,
  change: Partial<CompileSpecification>,
  variable: string,
): ReadCompile {
  checkNotFixed(read.fixed, change, 'compile');
  const { optimizer, clip, statement, config } = read.places;
  const known = { ...STAND_INS, ...read.values };
  const next = checked(schema, { ...known, ...change }, 'compile');
  const asked = (field: keyof CompileSpecification) =>
    !read.fixed.includes(field) && (field in read.values || change[field] !== undefined);
  const values = Object.fromEntries(
    Object.entries(next).filter(([field]) => asked(field as keyof CompileSpecification)),
  ) as ReadCompile['values'];
  if ('clipNorm' in change && change.clipNorm === undefined && read.fixed.includes('clipNorm'))
    checkNotFixed(read.fixed, { clipNorm: true }, 'compile');
  const changed = { ...read, values };
  if (isDeepStrictEqual(values, definedOf(read.values))) return changed;
  const whole = schema.safeParse(read.values);
  if (whole.success && edits.cell.text(statement) === compileCode(whole.data, variable)) {
    edits.replaceText(statement, compileCode(next, variable));
    return changed;
  }
  const call = { args: [config], origin: config.origin } as unknown as Call;
  if (asked('loss') && read.values.loss !== next.loss) writeOptions(edits, call, { loss: next.loss });
  if (asked('metrics') && !isDeepStrictEqual(read.values.metrics, next.metrics))
    writeMetrics(edits, call, next.metrics);
  if (optimizer) changeOptimizer(edits, optimizer, clip, read.values, next);
  else if (asked('optimizer')) writeOptions(edits, call, { optimizer: new Name(optimizerCode(next)) });
  return changed;
}

const definedOf = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function writeMetrics(edits: Edits, call: Call, metrics: string[]): void {
  const [config] = call.args;
  const written = config?.kind === 'object' ? config.members.find(({ key }) => key === 'metrics')?.value : undefined; // prettier-ignore
  if (metrics.length === 0 || !written) {
    writeOptions(edits, call, { metrics: metrics.length === 0 ? undefined : metrics });
    return;
  }
  if (written.kind === 'list') {
    // names that mean the same stay as they are written
    const names = written.items.map((item) => (item.kind === 'literal' ? item.data : undefined));
    const said = metricsOf(written)!;
    const to = metrics.map((metric, i) => (said[i] === metric ? names[i] : metric));
    writeValue(edits, written, to);
  } else writeValue(edits, written, metrics.length === 1 ? metrics[0] : metrics);
}

function changeOptimizer(
  edits: Edits,
  optimizer: Value,
  clip: Call | undefined,
  was: Partial<CompileSpecification>,
  next: CompileSpecification,
): void {
  const { clipNorm, ...unclipped } = next;
  const sameOptimizer = was.optimizer === next.optimizer && was.learningRate === next.learningRate;
  const clips = clipNorm !== undefined;
  if (!sameOptimizer || (optimizer.kind === 'literal' && clips)) {
    const byName = !clips && next.learningRate === RATE_OF_NAME[next.optimizer];
    if (optimizer.kind === 'literal' && byName) writeValue(edits, optimizer, next.optimizer);
    else if (optimizer.kind === 'literal') {
      edits.replace(optimizer.here, optimizerCode(next));
      return;
    } else if (optimizer.kind === 'call') writeOptimizerCall(edits, optimizer, was, unclipped);
  }
  if (clip && clips) {
    if (was.clipNorm !== clipNorm) writeOptions(edits, clip, { clipNorm }, 1);
  } else if (clip) unclip(edits, clip, optimizer);
  else if (clips) {
    const { here } = optimizer;
    edits.insert(here.start, `${here.label ?? ''}rnn.clipGradients(`);
    edits.insert(edits.cell.endOf(here), `, { clipNorm: ${clipNorm} })`);
  }
}

function writeOptimizerCall(
  edits: Edits,
  call: Call,
  was: Partial<CompileSpecification>,
  next: CompileSpecification,
): void {
  const [rate, ...more] = call.args;
  if (!isOwn(edits, call)) {
    if (more.length > 0) throw computed(edits, call);
    edits.replace(call.here, optimizerCode(next));
    return;
  }
  if (was.optimizer !== next.optimizer) {
    if (more.length > 0)
      throw new SpecificationError(
        say({
          en: `compile: the optimizer has more arguments, \`${edits.cell.text(call.origin)}\`, which another one takes otherwise: change it in the code.`,
          id: `compile: optimizer ini memiliki argumen lain, \`${edits.cell.text(call.origin)}\`, yang berarti lain bagi optimizer yang baru: ubah di kode.`,
        }),
        ['compile', 'optimizer'],
      );
    edits.replaceText(call.name, next.optimizer);
  }
  if (!rate) {
    if (next.optimizer !== 'adam' || next.learningRate !== was.learningRate)
      edits.insert(call.origin.end - 1, String(next.learningRate));
  } else if (was.learningRate !== undefined && was.learningRate !== next.learningRate)
    writeValue(edits, rate, next.learningRate);
}

function unclip(edits: Edits, clip: Call, optimizer: Value): void {
  const options = clip.args[1];
  if (options?.kind !== 'object' || options.members.some(({ key }) => key !== 'clipNorm'))
    throw computed(edits, options ?? clip);
  edits.remove(clip.origin.start, optimizer.here.start);
  edits.remove(edits.cell.endOf(optimizer.here), clip.origin.end);
}
