import assert from 'node:assert/strict';
import { plainText } from '../testKernel';
import type { Case, Expected } from './cases';
import { hoisted, lexical } from './declarations';
import { errors } from './errors';
import { Kernels, type Ran } from './kernels';
import { running } from './running';
import { values } from './values';

const groups = { values, lexical, hoisted, running, errors };

/** Letters of Latin Extended-A and -B, of which a name may consist. */
const FIRST_LETTER = 0x100;

describe('cells, evaluated with and without an inspector:', () => {
  let kernels: Kernels;
  before(() => (kernels = new Kernels()));
  after(() => kernels.dispose());

  let count = 0;
  for (const [group, cases] of Object.entries(groups))
    describe(group, () => {
      for (const { name, cells } of cases)
        it(name, async () => {
          const letter = String.fromCodePoint(FIRST_LETTER + count++);
          for (const [source, expected] of withNames(cells, letter)) {
            const asked = typeof expected === 'object' && 'answer' in expected;
            const { reference, other } = await kernels.run(source, asked);
            check(reference, expected, source);
            assert.deepEqual(other, reference, source);
          }
        });
    });
});

/** Names that end in `$` become the case's own, as long as they were, so that columns hold. */
function withNames(cells: Case['cells'], letter: string): Case['cells'] {
  const rename = (text: string) => text.replace(/(?<=[A-Za-z])\$(?!\{)/g, letter);
  return cells.map(([source, expected]) => [
    rename(source),
    expected === undefined ? undefined : (JSON.parse(rename(JSON.stringify(expected))) as Expected),
  ]);
}

function check({ error, value, outputs }: Ran, expected: Expected, source: string): void {
  if (typeof expected === 'object' && 'error' in expected) {
    const place = expected.error.includes(' @') ? ` @${error?.line}:${error?.column}` : '';
    const whole = expected.error.includes(':') ? `: ${error?.message}${place}` : '';
    assert.equal(`${error?.name}${whole}`, expected.error, source);
    return;
  }
  assert.equal(error, undefined, source);
  if (typeof expected === 'object') assert.equal(value, expected.answer, source);
  else assert.equal(outputs.length === 0 ? undefined : plainText(outputs), expected, source);
}
