import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromIpynb } from '../../../../src/notebook/convert/fromIpynb';
import { importRemarks } from '../../../../src/notebook/convert/ipynb/importRemarks';
import { importRemarkText } from '../../../../src/notebook/convert/ipynb/remarkTexts';
import { renderMarkdown } from '../../../../src/notebook/convert/markdown';
import { attachmentsIn } from '../../../../src/notebook/convert/attachments';
import { toIpynb } from '../../../../src/notebook/convert/toIpynb';
import { parseNotebook } from '../../../../src/notebook/parse';
import { printNotebook } from '../../../../src/notebook/print';

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/${path}`, import.meta.url)), 'utf8');
// written by nbformat itself: test/golden/make_ipynb_fixtures.py
const read = (kernel: string) => fixture(`ipynb/${kernel}.ipynb`);
const imported = (kernel: string) => fromIpynb(read(kernel), undefined, { foreign: 'text' });

describe('notebooks of other kernels', () => {
  const validate = new Ajv({ strict: false, validateSchema: false }).compile({
    ...(JSON.parse(fixture('nbformat/nbformat.v4.5.schema.json')) as object),
    $schema: undefined,
  });

  for (const kernel of ['tslab', 'deno', 'ijavascript']) {
    it(`come back from a notebook file as they were, but for execution counts: ${kernel}`, () => {
      const notebook = parseNotebook(printNotebook(imported(kernel)));
      const back = JSON.parse(toIpynb(notebook)) as Ipynb;
      assert.ok(validate(back), JSON.stringify(validate.errors));
      const original = JSON.parse(read(kernel)) as Ipynb;
      assert.deepEqual(back.cells, original.cells.map(withoutCounts));
      if (kernel !== 'tslab') assert.deepEqual(back.metadata, original.metadata);
    });
  }

  it('say what cannot run here, with the cells', () => {
    const facts = (kernel: string) =>
      importRemarks(imported(kernel)).map(({ problem, cells, names }) => [problem, cells, names]);
    assert.deepEqual(facts('tslab'), [['tslab', [3], ['tslab']]]);
    assert.deepEqual(facts('deno'), [
      ['address', [1], ['npm:lodash-es@4']],
      ['deno', [2], ['Deno.jupyter']],
    ]);
    assert.deepEqual(facts('ijavascript'), [['ijavascript', [2], ['$$']]]);
    assert.deepEqual(facts('python'), [['foreign', [2, 3, 4], ['python']]]);
    const [remark] = importRemarks(imported('deno'));
    assert.match(importRemarkText(remark!, 'en'), /^Cell 1: imports npm:lodash-es@4: install the package/);
    assert.match(importRemarkText(remark!, 'id'), /^Sel 1: mengimpor npm:lodash-es@4/);
  });

  it('in another language become text, with what they put out', () => {
    const { cells } = imported('python');
    assert.deepEqual([...new Set(cells.map(({ kind }) => kind))], ['markdown']);
    assert.equal(
      cells[1]!.source,
      "````python\nimport numpy as np\nprint('```')\nnp.arange(3)\n````\n\n````text\n```\n````\n\n```text\narray([0, 1, 2])\n```",
    );
    assert.match(cells[2]!.source, /!\[\]\(attachment:output-1\.png\)$/);
    const page = renderMarkdown(cells[2]!.source, { attachments: attachmentsIn(cells[2]!.extra) });
    assert.match(page, /<img src="data:image\/png;base64,iVBOR/);
    assert.match(cells[3]!.source, /```text\nZeroDivisionError: division by zero\n```$/);
    assert.ok(validate(JSON.parse(toIpynb(imported('python')))), JSON.stringify(validate.errors));
    assert.throws(() => fromIpynb(read('python'), 'a.ipynb'), /cell 2 is in "python"/);
  });

  it('are Python where only the kernel’s name says so', () => {
    const file = JSON.parse(read('python')) as Ipynb;
    file.metadata = { kernelspec: { name: 'python3', display_name: 'Python' } };
    const [remark] = importRemarks(fromIpynb(JSON.stringify(file), undefined, { foreign: 'text' }));
    assert.deepEqual(remark?.names, ['python']);
  });
});

interface Ipynb {
  metadata: object;
  cells: Record<string, unknown>[];
}

/** A cell as it is without what a notebook here has no place for. */
function withoutCounts(cell: Record<string, unknown>): object {
  const lines = (text: unknown) => (typeof text === 'string' ? text.split(/(?<=\n)/) : text);
  const outputs = (cell['outputs'] as Record<string, unknown>[] | undefined)?.map((output) => {
    if (output['output_type'] !== 'execute_result') return output;
    const { execution_count: _, ...others } = output;
    return { ...others, output_type: 'display_data' };
  });
  const source = lines(cell['source']);
  return { ...cell, source, ...(outputs && { outputs, execution_count: null }) };
}
