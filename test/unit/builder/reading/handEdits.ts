import { tokenizer } from 'acorn';
import * as fc from 'fast-check';
import { format } from 'prettier';
import { changeModelCell, type ModelChange, type ReadModel } from '../../../../src/builder/reading';
import { SpecificationError } from '../../../../src/rnn/models';
import { stripTypes } from '../../../../src/kernel/child/stripTypes';

/** Code as somebody may have edited it by hand: it does the same. */
export interface Edited {
  code: string;
  /** All comments that were put into it. */
  comments: string[];
}

export async function editedByHand(code: string, gen: fc.GeneratorValue): Promise<Edited> {
  let text = rewritten(code, gen);
  if (gen(fc.boolean)) text = renamed(text, gen(fc.constantFrom, 'net', 'model2', 'myModel'));
  if (gen(fc.boolean)) text = await reformatted(text, gen);
  const comments: string[] = [];
  const count = gen(fc.nat, 5);
  for (let i = 0; i < count; i++) {
    const note = `note ${i}`;
    comments.push(note);
    text = gen(fc.boolean) ? withLine(text, note, gen) : withComment(text, note, gen);
  }
  if (gen(fc.boolean)) text = await reformatted(text, gen);
  if (gen(fc.boolean)) text = text.replaceAll('\n', '\r\n');
  return { code: text, comments };
}

/** Layers in one piece or in variables, numbers in constants. */
function rewritten(code: string, gen: fc.GeneratorValue): string {
  if (!code.includes('tf.sequential')) return code;
  const adds = code.match(/^model\.add\([^]*?\);$/gm)!;
  const layers = adds.map((add) => add.slice('model.add('.length, -');'.length).trim().replace(/,$/, ''));
  const listed = gen(fc.boolean) ? gen(fc.nat, layers.length) : 0;
  const constants: string[] = [];
  const parts = layers.map((layer, i) => {
    const text = gen(fc.boolean) ? layer : withConstant(layer, i, constants);
    if (i < listed) return text;
    return gen(fc.boolean) ? `model.add(${text});` : `const layer${i} = ${text};\nmodel.add(layer${i});`;
  });
  const [head, sequential] = code.split('\n');
  const list = listed === 0 ? '' : `, layers: [\n  ${parts.slice(0, listed).join(',\n  ')}\n]`;
  const rest = code.slice(code.indexOf('model.compile('));
  return [head, ...constants, sequential!.replace(' }', `${list} }`), ...parts.slice(listed), rest].join(
    '\n',
  );
}

function withConstant(layer: string, i: number, constants: string[]): string {
  const match = /(units|rate|dropout|outputDim): ([\d.]+)/.exec(layer);
  if (!match) return layer;
  constants.push(`const number${i} = ${match[2]};`);
  return layer.replace(match[0], `${match[1]}: number${i}`);
}

/** A move that the code's own order forbids, which is told: no case for a property. */
export function changedOrSkipped(read: ReadModel, wanted: ModelChange): string {
  try {
    return changeModelCell(read, wanted);
  } catch (error) {
    fc.pre(!(error instanceof SpecificationError && error.message.includes('made below the place')));
    throw error;
  }
}

const renamed = (code: string, name: string) => code.replace(/(?<![.'"\w])model(?!['"\w])/g, name);

export function reformatted(code: string, gen: fc.GeneratorValue): Promise<string> {
  return format(code, {
    parser: 'typescript',
    printWidth: gen(fc.constantFrom, 40, 80, 100, 140),
    singleQuote: gen(fc.boolean),
    semi: gen(fc.boolean),
    useTabs: gen(fc.boolean),
    trailingComma: gen(fc.constantFrom, 'none', 'all'),
    bracketSpacing: gen(fc.boolean),
  });
}

/** A comment, a blank line, or another statement on a line of its own, between statements. */
function withLine(code: string, note: string, gen: fc.GeneratorValue): string {
  const lines = code.split('\n');
  const starts = lines.flatMap((line, i) => (/^(const|model|net|my)/.test(line) ? [i] : []));
  const at = starts[gen(fc.nat, starts.length - 1)]!;
  lines.splice(
    at,
    0,
    gen(fc.constantFrom, `// ${note}`, `\n// ${note}`, `/* ${note} */ console.log('here')`, `// ${note}\n`),
  );
  return lines.join('\n');
}

/** A comment within a statement, between any two of its words. */
function withComment(code: string, note: string, gen: fc.GeneratorValue): string {
  const stripped = stripTypes(code);
  const tokens = [...tokenizer(stripped, { ecmaVersion: 'latest', sourceType: 'module' })];
  const starts = tokens.map(({ start }) => start);
  const at = starts[gen(fc.nat, starts.length - 1)]!;
  // behind a comma or an opening bracket a line may end
  const breaks = /[,({[]\s*$/.test(stripped.slice(0, at));
  const comment = breaks && gen(fc.boolean) ? `// ${note}\n` : `/* ${note} */ `;
  return code.slice(0, at) + comment + code.slice(at);
}
