import type { LayersModel, Optimizer, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { join } from 'node:path';
import { format } from 'prettier';
import * as ts from 'typescript';
import { stripTypes } from '../../../../src/kernel/child/stripTypes';
import type { Shape } from '../../../../src/rnn/display/views';
import { rnn, tf, useBackend } from '../support';
import { CASES, specified, titleOf } from './architectures';
import { randomSpecification } from './randomSpecification';

/** Millions of parameters: the same code with smaller options is run. */
const SMALL = CASES.filter(({ parameters }) => parameters < 1e6);
const TRAINED = { architecture: 'lstmForecaster', options: { clipNorm: 1, optimizer: 'sgd', learningRate: 0.05, name: 'mine' } } as const; // prettier-ignore

interface Made {
  model: LayersModel;
  encoder?: LayersModel;
  decoder?: LayersModel;
}

describe('the code of a specification', () => {
  before(() => useBackend('wasm'));

  for (const { architecture, options } of [...SMALL, TRAINED]) {
    it(`makes the model that build makes: ${titleOf({ architecture, options })}`, () => {
      const specification = specified(architecture, options);
      rnn.seed(7);
      const built = specification.build();
      rnn.seed(7);
      const { model, encoder, decoder } = run(specification.code().text);
      assert.deepEqual(configOf(model), configOf(built));
      assert.deepEqual(compiled(model), compiled(built));
      assert.equal(model.weights.length, built.weights.length);
      for (const [i, weight] of model.weights.entries()) {
        const expected = built.weights[i]!.read().dataSync();
        assert.deepEqual(weight.read().dataSync(), expected, weight.name);
      }
      assert.deepEqual(outputs(model), outputs(built));
      if (architecture === 'encoderDecoder') {
        const models = rnn.models.encoderDecoder(options).inference(built);
        assert.deepEqual(outputs(encoder!), outputs(models.encoder));
        assert.deepEqual(outputs(decoder!), outputs(models.decoder));
      }
    });
  }

  it('is formatted as Prettier formats it', async () => {
    for (const { architecture, options } of [...CASES, TRAINED]) {
      const code = specified(architecture, options).code().text;
      const formatted = await format(code, { parser: 'typescript', singleQuote: true, printWidth: 100 });
      assert.equal(code, formatted);
    }
  });

  it('has no type errors', function () {
    this.timeout(120_000);
    const head = [
      "import * as tf from '@tensorflow/tfjs';",
      "import '../../../../src/rnn/layers/resetAfter';",
      "declare const rnn: ReturnType<typeof import('../../../../src/rnn/index').createRnn>;",
    ];
    const sources = new Map(
      [...CASES, TRAINED].map(({ architecture, options }, i) => [
        join(__dirname, `generated-${i}.ts`),
        [...head, specified(architecture, options).code().text, 'export { model, rnn };'].join('\n'),
      ]),
    );
    assert.deepEqual(typeErrors(sources), []);
  });

  it('makes the same model, formatted, of any specification', async () => {
    await fc.assert(
      fc.asyncProperty(randomSpecification, async (data) => {
        const specification = rnn.models.fromJSON(data);
        rnn.seed(11);
        const built = specification.build();
        rnn.seed(11);
        const code = specification.code().text;
        const { model } = run(code);
        assert.deepEqual(configOf(model), configOf(built));
        assert.deepEqual(compiled(model), compiled(built));
        assert.deepEqual(outputs(model), outputs(built));
        assert.equal(code, await format(code, { parser: 'typescript', singleQuote: true, printWidth: 100 }));
        model.dispose();
        built.dispose();
      }),
      { numRuns: 40 },
    );
  });

  it('is told in Keras and PyTorch as well, and leaves nothing behind', () => {
    const specification = rnn.models.gruForecaster({ units: 7 });
    const before = tf.memory().numTensors;
    assert.match(specification.code('keras').text, /layers\.GRU\(7, name="gru_layer"\)/);
    assert.match(
      String(specification.code('pytorch')),
      /self\.gru_layer = nn\.GRU\(1, 7, batch_first=True\)/,
    );
    assert.equal(tf.memory().numTensors, before);
  });

  it('says what it makes in its first line', () => {
    assert.equal(
      rnn.models.lstmForecaster().code().text.split('\n')[0],
      '// [batch, 50, 1] → [batch, 1], 19,009 parameters',
    );
  });
});

/** Of sources that stand in no file. */
function typeErrors(sources: Map<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    resolveJsonModule: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.readFile = (file) => sources.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const source = sources.get(file);
    return source === undefined
      ? getSourceFile(file, ...rest)
      : ts.createSourceFile(file, source, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  const found = [...sources.keys()].flatMap((file) => [
    ...ts.getPreEmitDiagnostics(program, program.getSourceFile(file)),
  ]);
  return found.map(({ messageText, file, start }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${text}: ${file?.text.slice(start, start! + 80)}`;
  });
}

function run(code: string): Made {
  const made = 'model, encoder: typeof encoder === "undefined" ? undefined : encoder, decoder: typeof decoder === "undefined" ? undefined : decoder'; // prettier-ignore
  return new Function('tf', 'rnn', `${stripTypes(code)}\nreturn { ${made} };`)(tf, rnn) as Made;
}

/** Without the names that TensorFlow.js makes up for layers inside others, counting on from model to model. */
function configOf(model: LayersModel): unknown {
  const text = JSON.stringify(model.getConfig());
  return JSON.parse(text.replace(/"name":"[a-z_]+_[A-Z]\w*\d+"/g, '"name":""')) as unknown;
}

function compiled(model: LayersModel) {
  const optimizer = model.optimizer as Optimizer & { learningRate: number };
  return [optimizer.getClassName(), optimizer.getConfig(), model.loss, model.metricsNames];
}

/** Of the same inputs, whatever they mean. */
function outputs(model: LayersModel): number[][] {
  return tf.tidy(() => {
    const inputs = model.inputs.map(({ shape }) => example(shape as Shape));
    const given = model.predict(inputs.length === 1 ? inputs[0]! : inputs) as Tensor | Tensor[];
    return [given].flat().map((output) => {
      const values = Array.from(output.dataSync());
      assert.ok(values.every(Number.isFinite));
      return values;
    });
  });
}

function example([, ...shape]: Shape): Tensor {
  const full = [2, ...shape.map((n) => n ?? 4)];
  const size = full.reduce((product, n) => product * n, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, (_, i) => i % 3),
    full,
  );
}
