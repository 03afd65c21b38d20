import assert from 'node:assert/strict';
import { problemText, readModelCell, type ReadModel } from '../../../../src/builder/reading';

const cell = (...lines: string[]) => lines.join('\n');
const HEAD = 'const model = tf.sequential();';
const COMPILE = "model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });";
const FIRST = "model.add(tf.layers.lstm({ units: 3, recurrentActivation: 'sigmoid', inputShape: [5, 2] }));";

function read(...lines: string[]): ReadModel {
  const found = readModelCell(cell(...lines), 'typescript');
  assert.ok(found);
  return found;
}

function sequential(...lines: string[]) {
  const found = read(...lines);
  assert.ok(found.kind === 'sequential');
  return found;
}

/** What a problem is, and where. */
const told = ({ problems }: ReadModel) => problems.map(({ id, line, code }) => `${line} ${id} ${code}`);

describe('readModelCell', () => {
  it('reads layers in one piece, added, and held by variables', () => {
    const found = read(
      "const lstm = tf.layers.lstm({ units: 8, recurrentActivation: 'sigmoid', name: 'reads', inputShape: [24, 1] });",
      'let net: tf.Sequential;',
      "net = tf.sequential({ name: 'mine', layers: [lstm] });",
      "const out = tf.layers.dense({ units: 1, name: 'out' });",
      'net.add(out);',
      "net.compile({ optimizer: 'sgd', loss: 'meanAbsoluteError', metrics: ['MSE', 'acc'] });",
    );
    assert.deepEqual(told(found), []);
    assert.equal(found.variable, 'net');
    const { specification } = found;
    assert.ok(specification?.kind === 'sequential');
    assert.equal(specification.name, 'mine');
    assert.deepEqual(
      specification.layers.map(({ kind, name }) => `${kind} ${name}`),
      ['lstm reads', 'dense out'],
    );
    assert.deepEqual(specification.input, { kind: 'sequence', timesteps: 24, features: 1 });
    // the learning rate that TensorFlow.js gives to 'sgd'
    assert.deepEqual(specification.compile, {
      optimizer: 'sgd',
      learningRate: 0.01,
      loss: 'meanAbsoluteError',
      metrics: ['mse', 'accuracy'],
    });
  });

  it('reads numbers, strings and types in all their forms, and through constants', () => {
    const { input, layers, compile } = sequential(
      'const units = 1_0 as number;',
      'const more = units, shape = [0x10, 2] as const satisfies readonly number[];',
      HEAD,
      'model.add(tf.layers.lstm({',
      '  "units": more, activation: `relu`, recurrentActivation: "sigmoid", dropout: 1e-1, inputShape: shape,',
      '}));',
      'model.add(tf.layers.dense(<any>{ units }));'.replace('<any>', ''),
      'model.compile({ optimizer: rnn.clipGradients(tf.train.adam(1e-3), { clipNorm: .5 }), loss: "meanSquaredError" })',
    );
    assert.deepEqual(input.values, { timesteps: 16, features: 2 });
    assert.equal(layers[0]!.values.units, 10);
    assert.equal(layers[0]!.values.activation, 'relu');
    assert.equal(layers[0]!.values.dropout, 0.1);
    assert.equal(layers[1]!.values.units, 10);
    assert.deepEqual(compile?.values, {
      optimizer: 'adam',
      learningRate: 0.001,
      clipNorm: 0.5,
      loss: 'meanSquaredError',
      metrics: [],
    });
  });

  it('does not take hardSigmoid for sigmoid', () => {
    const found = sequential(HEAD, 'model.add(tf.layers.gru({ units: 3, inputShape: [5, 1] }));', COMPILE);
    assert.equal(found.specification, undefined);
    assert.deepEqual(
      found.problems.map(({ id, data }) => [id, data]),
      [['default', { field: 'recurrentActivation', value: 'hardSigmoid' }]],
    );
    assert.match(problemText(found.problems[0]!), /left out, which means hardSigmoid/);
    const { values, fixed } = found.layers[0]!;
    assert.equal(values.resetAfter, false);
    assert.equal(values.recurrentActivation, undefined);
    assert.deepEqual(fixed, []);
  });

  it('tells what it does not understand, with its line', () => {
    const found = sequential(
      'const n = 4;',
      HEAD,
      FIRST.replace('3,', 'n * 2,'),
      'model.add(tf.layers.dense({ ...options, units: 1 }));',
      'model.add(tf.layers.conv1d({ filters: 3, kernelSize: 2 }));',
      "model.add(tf.layers.dense({ units: 3, kernelRegularizer: 'l2' }));",
      'for (const units of [3, 4]) model.add(tf.layers.dense({ units }));',
      'model.add(tf.layers.dense({ units: 2.5 }));',
      'model.add(tf.layers.dense({}));',
      'model.add(tf.layers.dense(config));',
      'model.add(makeLayer());',
      "model.compile({ optimizer: tf.train.momentum(0.1, 0.9), loss: 'hinge', metrics: [mine] });",
    );
    assert.deepEqual(told(found), [
      '3 computed n * 2',
      '4 spread ...options',
      '5 layer tf.layers.conv1d({ filters: 3, kernelSize: 2 })',
      "6 option 'l2'",
      '7 nested model.add(tf.layers.dense({ units }))',
      '8 unsupported 2.5',
      '9 missing tf.layers.dense({})',
      '10 argument config',
      '11 layer makeLayer()',
      "12 unsupported 'hinge'",
      '12 computed [mine]',
      '12 optimizer tf.train.momentum(0.1, 0.9)',
    ]);
    assert.equal(found.specification, undefined);
    assert.deepEqual(found.layers[0]!.fixed, ['units']);
    assert.deepEqual(found.layers[1]!.values, { units: 1 });
    assert.deepEqual(found.compile?.fixed, ['metrics', 'optimizer', 'learningRate', 'clipNorm']);
    for (const problem of found.problems) assert.match(problemText(problem), /^\w.{9,}\.$/);
  });

  it('tells a layer that is added twice, and a name that is shadowed', () => {
    const found = read(
      HEAD,
      FIRST,
      'const d = tf.layers.dense({ units: 2 });',
      'model.add(d);',
      'model.add(d);',
      'const units = 3;',
      '{ const units = 4; }',
      'model.add(tf.layers.dense({ units }));',
      COMPILE,
    );
    assert.deepEqual(told(found), ['5 shared d', '8 computed units']);
  });

  it('says what does not fit', () => {
    const found = read(HEAD, FIRST, FIRST.replace(', inputShape: [5, 2]', ''), COMPILE);
    assert.deepEqual(
      found.problems.map(({ id }) => id),
      ['invalid'],
    );
    assert.match(problemText(found.problems[0]!), /reads a sequence/);
  });

  it('takes the first model that is understood, or the one that is asked for', () => {
    const source = cell(
      HEAD,
      'model.add(layer);',
      COMPILE,
      HEAD.replace('model', 'other'),
      FIRST.replace('model', 'other'),
      COMPILE.replace('model', 'other'),
      'const short = rnn.models.stackedLstm({ units: [4] }).build();',
    );
    const first = readModelCell(source, 'typescript');
    assert.equal(first?.variable, 'other');
    assert.deepEqual(first.variables, ['model', 'other', 'short']);
    const named = readModelCell(source, 'typescript', 'model');
    assert.deepEqual(named && told(named), ['2 layer layer']);
    assert.equal(readModelCell(source, 'typescript', 'short')?.kind, 'architecture');
    assert.equal(readModelCell(source, 'typescript', 'none'), undefined);
  });

  it('reads the short form, built at once or later', () => {
    for (const source of [
      'const model = rnn.models.gruForecaster({ units: 7, clipNorm: 1 }).build();',
      'const options = { units: 7, clipNorm: 1 };\nconst s = rnn.models.gruForecaster(options);\nconst model = s.build();',
    ]) {
      const found = read(source);
      assert.ok(found.kind === 'architecture');
      assert.deepEqual(
        [found.variable, found.architecture, found.options.values],
        ['model', 'gruForecaster', { units: 7, clipNorm: 1 }],
      );
      assert.ok(found.specification?.kind === 'sequential');
      assert.equal(found.specification.layers[0]!.kind, 'gru');
      assert.equal(found.specification.compile.clipNorm, 1);
    }
    const wrong = read('rnn.models.gruForecaster({ units: -7 })');
    assert.deepEqual(told(wrong), ['1 invalid rnn.models.gruForecaster({ units: -7 })']);
    const open = read('const m = rnn.models.gruForecaster({ lookback, units: 3 });');
    assert.ok(open.kind === 'architecture');
    assert.deepEqual(open.options, { values: { units: 3 }, fixed: ['lookback'] });
  });

  it('has a clear answer for code that is no model, or none that can be read', () => {
    for (const source of ['', '   \n', 'const x = 3;', '// a model', 'const y = model.predict(x);'])
      assert.equal(readModelCell(source, 'typescript'), undefined, source);
    const broken = read('', 'const model = tf.sequential({;');
    assert.deepEqual(
      [broken.kind, broken.problems[0]!.id, broken.problems[0]!.line],
      ['unreadable', 'syntax', 2],
    );
    const inJavaScript = readModelCell('\n\ntf.sequential(;', 'javascript');
    assert.deepEqual(
      inJavaScript?.problems.map(({ line }) => line),
      [3],
    );
    assert.match(problemText(read('enum A { B }', HEAD).problems[0]!), /enum is not supported/);
    assert.equal(readModelCell('const x: = 3;', 'typescript'), undefined);
    const functional = read(
      'const a = tf.input({ shape: [3] });',
      'const model = tf.model({ inputs: a, outputs: tf.layers.dense({ units: 1 }).apply(a) });',
    );
    assert.deepEqual(
      functional.problems.map(({ id, line }) => [id, line]),
      [['functional', 2]],
    );
  });

  it('reads a cell of 10,000 lines, and does not fall over deep code', function () {
    this.timeout(120_000);
    const noise = Array.from({ length: 10_000 }, (_, i) => `const x${i} = [${i}, f(${i})]; // note ${i}`);
    assert.deepEqual(told(read(...noise, HEAD, FIRST, COMPILE)), []);
    for (const deep of [
      `${'['.repeat(20_000)}`,
      `x = ${'1+'.repeat(50_000)}1;`,
      `x = ${'f('.repeat(5_000)}${')'.repeat(5_000)}`,
    ]) {
      const found = readModelCell(cell(HEAD, FIRST, COMPILE, deep), 'javascript');
      assert.ok(found && (found.kind === 'sequential' || found.problems[0]!.id === 'syntax'));
    }
  });
});
