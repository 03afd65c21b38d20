import type { LayersModel } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { changeModelCell, changeTo, type ModelChange, readModelCell } from '../../../../src/builder/reading';
import { modelCode, SpecificationError, summarise } from '../../../../src/rnn/models';
import { stripTypes } from '../../../../src/kernel/child/stripTypes';
import { randomSpecification } from '../../rnn/models/randomSpecification';
import { rnn, tf, useBackend } from '../../rnn/support';
import { changedOrSkipped, editedByHand } from './handEdits';
import { changed } from './randomChange';

const cell = (...lines: string[]) => lines.join('\n');

function change(source: string, wanted: ModelChange): string {
  return changeModelCell(readModelCell(source, 'typescript')!, wanted);
}

/** A layer as it is. */
const kept = (from: number) => ({ from, fields: {} });

const HAND_WRITTEN = cell(
  '// my model',
  'const units = 64; // many',
  "const net = tf.sequential({ name: 'net' });",
  '',
  '// it reads',
  'net.add(tf.layers.lstm({',
  '  units, // as above',
  "  recurrentActivation: 'sigmoid',",
  '  kernelRegularizer: tf.regularizers.l2({ l2: 0.01 }),',
  '  inputShape: [lookback, 1],',
  '}));',
  'net.add(tf.layers.dropout({ rate: 0.2 })) // forgets',
  'console.log(net.outputs)',
  '// it says',
  'net.add(tf.layers.dense({ units: n * 2, activation: "relu" }));',
  "net.compile({ optimizer: 'adam', loss: 'meanSquaredError' });",
);

describe('changeModelCell', () => {
  before(() => useBackend('wasm'));

  it('changes only the literal that says it, and a constant where nothing else has it', () => {
    const text = change(HAND_WRITTEN, {
      layers: [{ from: 0, fields: { units: 32 } }, { from: 1, fields: { rate: 0.5 } }, kept(2)],
    });
    const expected = HAND_WRITTEN.replace('units = 64', 'units = 32').replace('0.2', '0.5');
    assert.equal(text, expected);
  });

  it('puts a literal in place of a constant that others use, or changes it for all of them', () => {
    const source = cell(
      'const units = 8;',
      'const model = tf.sequential();',
      "model.add(tf.layers.lstm({ units, recurrentActivation: 'sigmoid', returnSequences: true, inputShape: [5, 1] }));",
      "model.add(tf.layers.lstm({ units: units, recurrentActivation: 'sigmoid' }));",
      "model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });",
    );
    const [one, both] = [
      [{ from: 0, fields: { units: 3 } }, kept(1)],
      [0, 1].map((from) => ({ from, fields: { units: 3 } })),
    ];
    assert.equal(change(source, { layers: one }), source.replace('{ units,', '{ units: 3,'));
    assert.equal(change(source, { layers: both }), source.replace('units = 8', 'units = 3'));
  });

  it('inserts before the name, takes away with the comma, and keeps what it does not know', () => {
    const source = cell(
      "const model = tf.sequential({ name: 'm' });",
      'model.add(',
      '  tf.layers.gru({',
      '    units: 3,',
      "    activation: 'relu', // not tanh",
      "    kernelInitializer: 'zeros',",
      '    // what it is called',
      "    name: 'g',",
      '  }),',
      ');',
      "model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });",
    );
    const fields = { activation: 'tanh', dropout: 0.1, resetAfter: true, recurrentActivation: 'sigmoid' };
    assert.equal(
      change(source, { layers: [{ from: 0, fields }] }),
      source
        .replace("    activation: 'relu', // not tanh\n", '    // not tanh\n')
        .replace(
          '    // what',
          "    recurrentActivation: 'sigmoid',\n    resetAfter: true,\n    dropout: 0.1,\n    // what",
        ),
    );
  });

  it('adds, removes and moves layers with the comments above them', () => {
    const text = change(HAND_WRITTEN, {
      layers: [kept(0), kept(2), { fields: { kind: 'batchNormalization' } }, kept(1)],
    });
    assert.equal(
      text,
      HAND_WRITTEN.replace(
        'net.add(tf.layers.dropout({ rate: 0.2 })) // forgets',
        cell(
          '// it says',
          'net.add(tf.layers.dense({ units: n * 2, activation: "relu" }));',
          "net.add(tf.layers.batchNormalization({ name: 'batch_normalization' }));",
        ),
      ).replace(
        /\/\/ it says\nnet\.add[^;]*;\nnet\.compile/,
        'net.add(tf.layers.dropout({ rate: 0.2 })) // forgets\nnet.compile',
      ),
    );
    assert.equal(
      change(HAND_WRITTEN, { layers: [kept(0), kept(2)] }),
      HAND_WRITTEN.replace('net.add(tf.layers.dropout({ rate: 0.2 })) // forgets', '// forgets'),
    );
  });

  it('hands the shape of the input to the layer that becomes the first, as it is written', () => {
    const text = change(HAND_WRITTEN, { layers: [{ fields: { kind: 'dropout', rate: 0.1, name: 'd' } }, kept(0), kept(2)] }); // prettier-ignore
    assert.match(text, /\nnet\.add\(tf\.layers\.dropout\({ rate: 0\.1, inputShape: \[lookback, 1\], name: 'd' }\)\);\n\/\/ it reads\n/); // prettier-ignore
    assert.equal(text.split('inputShape').length, 2);
    const removed = change(HAND_WRITTEN, { layers: [kept(2)] });
    assert.match(removed, /activation: "relu", inputShape: \[lookback, 1\] }/);
  });

  it('puts both directions around a layer, and takes them away again', () => {
    const both = change(HAND_WRITTEN, { layers: [{ from: 0, fields: { bidirectional: true } }, kept(1), kept(2)] }); // prettier-ignore
    const [layer] = readModelCell(both, 'typescript')!.layers;
    assert.equal(layer!.values.bidirectional, true);
    assert.match(both, /units, \/\/ as above\n/);
    assert.match(both, /l2: 0\.01/);
    const one = change(both, { layers: [{ from: 0, fields: { bidirectional: false } }, kept(1), kept(2)] });
    assert.equal(readModelCell(one, 'typescript')!.layers[0]!.values.bidirectional, false);
    // but for the lines that Prettier would have broken as well
    const bare = (text: string) => text.replace(/\s|,(?=\s*\))/g, '');
    assert.equal(bare(one), bare(HAND_WRITTEN));
  });

  it('moves a layer, both directions around it, from a statement into the list of layers', () => {
    const source = cell(
      'const model = tf.sequential({',
      '  layers: [',
      "    tf.layers.lstm({ units: 4, recurrentActivation: 'sigmoid', returnSequences: true, inputShape: [5, 1], name: 'a' }),",
      '  ],',
      '});',
      "model.add(tf.layers.lstm({ units: 6, recurrentActivation: 'sigmoid', returnSequences: true, name: 'second_layer' }));",
      "model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });",
    );
    const dropout = { fields: { kind: 'dropout', name: 'between', rate: 0.3 } };
    const text = change(source, {
      layers: [{ from: 1, fields: { bidirectional: true } }, dropout, kept(0)],
    });
    const read = readModelCell(text, 'typescript')!;
    assert.deepEqual(read.problems, [], text);
    assert.deepEqual(
      read.layers.map(({ name, values }) => [name, values.bidirectional]),
      [['second_layer', true], ['between', undefined], ['a', false]], // prettier-ignore
    );
  });

  it('changes what the code is compiled with', () => {
    const to = (compile: ModelChange['compile']) => change(HAND_WRITTEN, { compile }).split('\n').at(-1);
    assert.equal(
      to({ optimizer: 'rmsprop' }),
      "net.compile({ optimizer: 'rmsprop', loss: 'meanSquaredError' });",
    );
    assert.equal(to({ optimizer: 'sgd' }), "net.compile({ optimizer: tf.train.sgd(0.001), loss: 'meanSquaredError' });"); // prettier-ignore
    const clipped = change(HAND_WRITTEN, { compile: { clipNorm: 1, metrics: ['mae'] } });
    assert.equal(
      clipped.split('\n').at(-1),
      "net.compile({ optimizer: rnn.clipGradients(tf.train.adam(0.001), { clipNorm: 1 }), loss: 'meanSquaredError', metrics: ['mae'] });",
    );
    const unclipped = change(clipped, { compile: { clipNorm: undefined, learningRate: 0.01 } });
    assert.equal(
      unclipped.split('\n').at(-1),
      "net.compile({ optimizer: tf.train.adam(0.01), loss: 'meanSquaredError', metrics: ['mae'] });",
    );
  });

  it('changes the options of the short form in their place', () => {
    const source =
      'const model = rnn.models.stackedLstm({ units: [64, 32], /* few */ dropout: 0.1 }).build(); // short';
    assert.equal(change(source, { options: { units: [64, 16], dropout: 0.3 } }), source.replace('32', '16').replace('0.1', '0.3')); // prettier-ignore
    assert.equal(change(source, { options: { units: [8] } }), source.replace('64, 32', '8'));
    assert.equal(change(source, { options: { units: undefined } }), source.replace('units: [64, 32], ', ''));
    assert.equal(change('const s = rnn.models.gruForecaster();', { options: { units: 3 } }), 'const s = rnn.models.gruForecaster({ units: 3 });'); // prettier-ignore
    assert.throws(
      () => change(source, { options: { units: [0] } }),
      /units\[0\] is a whole number from 1, not 0/,
    );
    assert.throws(() => change(source, { layers: [] }), /change its options, or write it out/);
  });

  it('changes the state of an encoder–decoder wherever it stands', () => {
    const specification = rnn.models.encoderDecoder({ latent: 64 }).toJSON();
    const source = modelCode(specification)
      .replaceAll('encoderLayer', 'reader')
      .replace('const decoderInput', '// and says\nconst decoderInput');
    specification.encoder.recurrent.units = specification.decoder.recurrent.units = 12;
    const text = change(source, changeTo(specification));
    assert.ok(text.includes('// and says\nconst decoderInput'));
    const { model, encoder, decoder } = run(text, ['model', 'encoder', 'decoder']);
    assert.equal(model!.countParams(), summarise(specification).parameters);
    assert.deepEqual(encoder!.outputs.map(({ shape }) => shape), [[null, 12], [null, 12]]); // prettier-ignore
    assert.deepEqual(decoder!.inputs.map(({ shape }) => shape), [[null, 1, 1], [null, 12], [null, 12]]); // prettier-ignore
    assert.throws(() => change(source, { layers: [kept(0)] }), /connected by hand/);
    assert.throws(() => change(source, { layers: [{ from: 0, fields: { kind: 'gru' } }, kept(1), kept(2)] }), /cannot become gru here/); // prettier-ignore
  });

  it('refuses what does not fit, and what it does not understand', () => {
    const fails = (wanted: ModelChange, message: RegExp) =>
      assert.throws(
        () => change(HAND_WRITTEN, wanted),
        (error) => error instanceof SpecificationError && message.test(error.message),
      );
    const [first, second, third] = [kept(0), kept(1), kept(2)];
    fails({ layers: [{ from: 0, fields: { units: 0 } }, second, third] }, /"lstm": units is a whole number from 1, not 0/); // prettier-ignore
    fails(
      { layers: [{ from: 0, fields: { unit: 3 } }, second, third] },
      /has no "unit": there are kind, name/,
    );
    fails({ layers: [first, second, { from: 2, fields: { units: 3 } }] }, /units is computed by the code/);
    fails({ input: { timesteps: 3 } }, /timesteps is computed/);
    fails({ layers: [first, first] }, /twice/);
    fails({ layers: [] }, /at least one layer/);
    fails({ layers: [first, { fields: { kind: 'dense' } }] }, /units is a whole number/);
    fails({ compile: { loss: 'nothing' as 'meanSquaredError' } }, /loss is one of/);
    const whole = modelCode(rnn.models.lstmForecaster().specification);
    assert.throws(() => change(whole, { layers: [kept(0), { fields: { kind: 'gru', units: 2 } }, kept(2), kept(3)] }), /"gru" reads a sequence/); // prettier-ignore
    assert.throws(() => change(whole, { layers: [{ from: 0, fields: { returnSequences: true } }, { fields: { kind: 'gru', units: 2, name: 'output' } }, kept(3)] }), /Two layers have the name/); // prettier-ignore
  });

  it('does not move a layer above what it is made of', () => {
    const source = cell(
      'const model = tf.sequential();',
      'model.add(tf.layers.dense({ units: 3, inputShape: [2] }));',
      '// it says',
      'const out = tf.layers.dense({ units: 2 });',
      'model.add(out);',
    );
    const moved = change(source, { layers: [kept(1), kept(0)] });
    assert.equal(
      moved,
      cell(
        'const model = tf.sequential();',
        '// it says',
        'const out = tf.layers.dense({ units: 2, inputShape: [2] });',
        'model.add(out);',
        'model.add(tf.layers.dense({ units: 3 }));',
      ),
    );
    const apart = source.replace('model.add(out)', 'console.log(out.name);\nmodel.add(out)');
    assert.throws(() => change(apart, { layers: [kept(1), kept(0)] }), /uses out, which is made below/);
  });

  it('makes the model that is wanted, when the code is run', async () => {
    await fc.assert(
      fc.asyncProperty(randomSpecification, fc.gen(), async (data, gen) => {
        const { specification: first } = rnn.models.fromJSON(data);
        const { code } = await editedByHand(modelCode(first), gen);
        const { specification, from } = changed(first, gen);
        const read = readModelCell(code, 'typescript')!;
        const text = changedOrSkipped(read, changeTo(specification, from));
        const { variable } = readModelCell(text, 'typescript')!;
        const model = run(text, [variable])[variable]!;
        const { parameters, outputShape } = summarise(specification);
        assert.equal(model.countParams(), parameters, text);
        assert.deepEqual(model.outputs[0]!.shape, outputShape);
        assert.ok(specification.kind === 'sequential');
        const names = specification.layers.map(({ name }) => name);
        assert.deepEqual(
          model.layers.map(({ name }) => name).filter((name) => names.includes(name)),
          names,
        );
        assert.equal(model.loss, specification.compile.loss);
        model.dispose();
      }),
      { numRuns: 60 },
    );
  });
});

function run(code: string, names: string[]): Record<string, LayersModel | undefined> {
  const silent = { log: () => undefined };
  const body = `${stripTypes(code)}\nreturn { ${names.join(', ')} };`;
  return new Function('tf', 'rnn', 'console', body)(tf, rnn, silent) as Record<string, LayersModel>;
}
