import assert from 'node:assert/strict';
import { kerasCode } from '../../../../src/rnn/exchange/code/keras';
import { pytorchModel } from '../../../../src/rnn/exchange/code/pytorch';
import { checksum } from '../../../parity/checksum';
import { PARITY_CASES } from '../../../parity/models';
import { runCase } from '../../../parity/runCase';
import { assertClose, golden, rnn, useBackend } from '../support';

interface ParityGolden {
  cases: { name: string; keras: string; pytorch: string; outputs: number[][] }[];
}

const STALE = 'is no longer the code that ran there: see whether `npm run test:parity` still passes';

describe('A model told in Keras and PyTorch', () => {
  const { cases } = golden<ParityGolden>('parity');

  before(async () => {
    await useBackend('wasm');
    assert.ok(rnn); // installs the layers
  });

  it('is held to every case that has been run there', () => {
    assert.deepEqual(
      cases.map(({ name }) => name),
      PARITY_CASES.map(({ name }) => name),
    );
  });

  PARITY_CASES.forEach((one, i) =>
    it(`computes the same: ${one.name}`, () => {
      const { model, outputs } = runCase(one);
      const expected = cases[i]!;
      outputs.forEach((output, k) => assertClose(output.dataSync(), expected.outputs[k]!, 1e-5, 'output'));
      assert.equal(checksum(kerasCode(model)), expected.keras, `The Keras code ${STALE}`);
      assert.equal(checksum(pytorchModel(model).code), expected.pytorch, `The PyTorch code ${STALE}`);
    }),
  );
});
