import assert from 'node:assert/strict';
import { kerasCode } from '../../../../src/rnn/exchange/code/keras';
import { pytorchModel } from '../../../../src/rnn/exchange/code/pytorch';
import { onnxModel } from '../../../../src/rnn/exchange/onnx/onnxModel';
import { checksum } from '../../../parity/checksum';
import { PARITY_CASES } from '../../../parity/models';
import { ONNX_CASES } from '../../../parity/onnxModels';
import { runCase } from '../../../parity/runCase';
import { assertClose, golden, rnn, useBackend } from '../support';

interface ParityGolden {
  cases: { name: string; keras: string; pytorch: string; outputs: number[][] }[];
  onnx: { name: string; file: string; outputs?: number[][] }[];
}

const STALE = 'is no longer the one that ran there: see whether `npm run test:parity` still passes';

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

describe('A model as an ONNX file', () => {
  const { cases, onnx } = golden<ParityGolden>('parity');
  const ofKeras = new Map(cases.map(({ name, outputs }) => [name, outputs]));

  before(() => useBackend('wasm'));

  it('is held to every case that ONNX Runtime has run', () => {
    assert.deepEqual(
      onnx.map(({ name }) => name),
      ONNX_CASES.map(({ name }) => name),
    );
  });

  ONNX_CASES.forEach((one, i) =>
    it(`is the one that computed the same: ${one.name}`, () => {
      const { model, outputs } = runCase(one);
      const { file, outputs: expected = ofKeras.get(one.name)! } = onnx[i]!;
      outputs.forEach((output, k) => assertClose(output.dataSync(), expected[k]!, 1e-5, 'output'));
      assert.equal(checksum(onnxModel(model)), file, `The file ${STALE}`);
    }),
  );
});
