import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { changeModelCell, changeTo, readModelCell } from '../../../../src/builder/reading';
import { modelCode, type ModelSpecification } from '../../../../src/rnn/models';
import { CASES, specified, titleOf } from '../../rnn/models/architectures';
import { changedOrSkipped, editedByHand } from './handEdits';
import { ALL_KINDS, changed } from './randomChange';
import { anySpecification, randomArchitecture } from './randomOptions';

describe('a model that is read from its code', () => {
  for (const { architecture, options } of CASES)
    it(`is the same: ${titleOf({ architecture, options })}`, () => {
      const { specification } = specified(architecture, options);
      const read = readModelCell(modelCode(specification), 'typescript');
      assert.deepEqual(read?.problems, []);
      assert.deepEqual(read.specification, specification);
    });

  it('is the same with any options', () => {
    fc.assert(
      fc.property(randomArchitecture, (specification) => {
        const read = readModelCell(modelCode(specification), 'typescript');
        assert.deepEqual(read?.problems, []);
        assert.deepEqual(said(read.specification), said(specification));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same after edits by hand, and written back it is the same text', async () => {
    await fc.assert(
      fc.asyncProperty(anySpecification, fc.gen(), async (specification, gen) => {
        const { code } = await editedByHand(modelCode(specification), gen);
        const read = readModelCell(code, 'typescript')!;
        assert.deepEqual(said(read.specification), said(specification), code);
        assert.equal(changeModelCell(read, {}), code);
        assert.equal(changeModelCell(read, changeTo(specification)), code);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a model that is changed in its code', () => {
  it('is the code that a builder writes, where nobody has edited it', () => {
    fc.assert(
      fc.property(anySpecification, fc.gen(), (specification, gen) => {
        const { specification: wanted, from } = changed(specification, gen, ALL_KINDS);
        const read = readModelCell(modelCode(specification), 'typescript')!;
        const code = changeModelCell(read, changeTo(wanted, from));
        assert.equal(code, modelCode(wanted));
        assert.deepEqual(said(readModelCell(code, 'typescript')?.specification), said(wanted));
      }),
      { numRuns: 300 },
    );
  });

  it('is the changed model after edits by hand, and all comments are still there', async () => {
    await fc.assert(
      fc.asyncProperty(anySpecification, fc.gen(), async (specification, gen) => {
        const { code, comments } = await editedByHand(modelCode(specification), gen);
        const { specification: wanted, from } = changed(specification, gen);
        const before = readModelCell(code, 'typescript')!;
        assert.deepEqual(said(before.specification), said(specification), code);
        const text = changedOrSkipped(before, changeTo(wanted, from));
        const read = readModelCell(text, 'typescript');
        const shown = `${code}\n→\n${text}`;
        assert.deepEqual(read?.problems, [], shown);
        assert.deepEqual(said(read.specification), said(wanted), shown);
        for (const comment of comments) assert.equal(text.split(comment).length, 2, shown);
      }),
      { numRuns: 200 },
    );
  });
});

/** What code says of a model: not its task, nor how two directions would be merged where there is one. */
function said(specification: ModelSpecification | undefined): unknown {
  const text = JSON.stringify({ ...specification, task: undefined });
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'bidirectional' in value && !value.bidirectional
      ? { ...value, mergeMode: undefined }
      : value,
  );
}
