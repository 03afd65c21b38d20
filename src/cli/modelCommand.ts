import { type Command, Option } from 'commander';
import { basename, resolve } from 'node:path';
import type { BackendChoice } from '../rnn/backend/names';
import { startLines, type TrainingLanguage } from '../rnn/exchange/training/startLines';
import { writeTextFile } from '../notebook/write';
import { checkOutputs } from './checkOutputs';
import { codeAction, exportAction, trainingAction } from '../kernel/models/modelScript';
import { say } from './say';
import { backendOption } from './sharedOptions';
import { withModel } from './modelSource';

interface SourceOptions {
  model: string;
  backend: BackendChoice;
}

const LANGUAGES = ['keras', 'pytorch', 'typescript'] as const;
const TRAINING_LANGUAGES: TrainingLanguage[] = ['keras', 'pytorch'];
const THE_LIBRARY = say({ en: 'the library', id: 'pustakanya' });

export function addModelCommand(program: Command): void {
  const model = program.command('model').description(
    say({
      en: 'carry a model to Keras, PyTorch, ONNX or TensorFlow, and back',
      id: 'bawa model ke Keras, PyTorch, ONNX, atau TensorFlow, dan sebaliknya',
    }),
  );
  withSource(model.command('export'))
    .argument(
      '<out>',
      say({
        en: 'a name that ends in .keras, .weights.h5, .safetensors, .onnx, .savedmodel or /model.json: what it is',
        id: 'nama yang berakhiran .keras, .weights.h5, .safetensors, .onnx, .savedmodel, atau /model.json, menurut jenisnya',
      }),
    )
    .description(say({ en: 'write a model for another library', id: 'tulis model untuk pustaka lain' }))
    .action(async (source: string, out: string, options: SourceOptions) => {
      checkOutputs([source], [out]);
      await withModel(
        { file: source, name: options.model, backend: options.backend },
        exportAction(resolve(out)),
      );
      process.stdout.write(`${out}\n`);
    })
    .addHelpText(
      'after',
      say({
        en: '\nA folder .savedmodel is written by Keras: in the Python that RNNBOOK_PYTHON names, else python3\n(pip install keras tensorflow-cpu).',
        id: '\nFolder .savedmodel ditulis oleh Keras: di Python yang disebut RNNBOOK_PYTHON, selain itu python3\n(pip install keras tensorflow-cpu).',
      }),
    );
  withSource(model.command('code'))
    .addOption(new Option('--as <language>', THE_LIBRARY).choices(LANGUAGES).default('keras'))
    .option(
      '-o, --out <file>',
      say({ en: 'where to (default: it is printed)', id: 'tempat menyimpan (bawaan: dicetak)' }),
    )
    .description(
      say({ en: 'write code that makes the same model', id: 'tulis kode yang membuat model yang sama' }),
    )
    .action(
      async (source: string, options: SourceOptions & { as: (typeof LANGUAGES)[number]; out?: string }) => {
        if (options.out !== undefined) checkOutputs([source], [options.out]);
        const code = await withModel(
          { file: source, name: options.model, backend: options.backend },
          codeAction(options.as),
        );
        if (options.out === undefined) process.stdout.write(code);
        else {
          await writeTextFile(options.out, code);
          process.stdout.write(`${options.out}\n`);
        }
      },
    );
  withSource(model.command('script'))
    .addOption(new Option('--as <language>', THE_LIBRARY).choices(TRAINING_LANGUAGES).default('keras'))
    .option(
      '-o, --out <file>',
      say({
        en: 'where to; how it is started is printed then (default: it is printed)',
        id: 'tempat menyimpan; cara menjalankannya lalu dicetak (bawaan: dicetak)',
      }),
    )
    .description(
      say({
        en: 'write a script that trains the model on one machine or on several',
        id: 'tulis skrip yang melatih model di satu atau beberapa mesin',
      }),
    )
    .action(async (source: string, options: SourceOptions & { as: TrainingLanguage; out?: string }) => {
      const { out } = options;
      if (out !== undefined) checkOutputs([source], [out]);
      const given = out === undefined ? {} : { fileName: basename(out) };
      const script = await withModel(
        { file: source, name: options.model, backend: options.backend },
        trainingAction(options.as, given),
      );
      if (out === undefined) process.stdout.write(script);
      else {
        await writeTextFile(out, script);
        process.stdout.write(`${out}\n\n${startLines(options.as, basename(out))}\n`);
      }
    });
  for (const command of model.commands) command.exitOverride();
}

function withSource(command: Command): Command {
  return command
    .argument(
      '<source>',
      say({
        en: 'a notebook, whose cells are run; or a file: .keras, .h5, model.json',
        id: 'notebook, yang sel-selnya dijalankan; atau berkas: .keras, .h5, model.json',
      }),
    )
    .option(
      '--model <name>',
      say({
        en: 'the variable of the notebook that holds the model',
        id: 'variabel di notebook yang berisi modelnya',
      }),
      'model',
    )
    .addOption(backendOption('auto'));
}
