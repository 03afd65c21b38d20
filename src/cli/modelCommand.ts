import { type Command, Option } from 'commander';
import { basename, resolve } from 'node:path';
import { BACKENDS, type BackendChoice } from '../rnn/backend/names';
import { startLines, type TrainingLanguage } from '../rnn/exchange/training/startLines';
import { writeTextFile } from '../notebook/write';
import { checkOutputs } from './checkOutputs';
import { codeAction, exportAction, trainingAction } from '../kernel/models/modelScript';
import { withModel } from './modelSource';

interface SourceOptions {
  model: string;
  backend: BackendChoice;
}

const LANGUAGES = ['keras', 'pytorch', 'typescript'] as const;
const TRAINING_LANGUAGES: TrainingLanguage[] = ['keras', 'pytorch'];

export function addModelCommand(program: Command): void {
  const model = program
    .command('model')
    .description('carry a model to Keras, PyTorch, ONNX or TensorFlow, and back');
  withSource(model.command('export'))
    .argument(
      '<out>',
      'a name that ends in .keras, .weights.h5, .safetensors, .onnx, .savedmodel or /model.json: what it is',
    )
    .description('write a model for another library')
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
      '\nA folder .savedmodel is written by Keras: in the Python that RNNBOOK_PYTHON names, else python3\n(pip install keras tensorflow-cpu).',
    );
  withSource(model.command('code'))
    .addOption(new Option('--as <language>', 'the library').choices(LANGUAGES).default('keras'))
    .option('-o, --out <file>', 'where to (default: it is printed)')
    .description('write code that makes the same model')
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
    .addOption(new Option('--as <language>', 'the library').choices(TRAINING_LANGUAGES).default('keras'))
    .option('-o, --out <file>', 'where to; how it is started is printed then (default: it is printed)')
    .description('write a script that trains the model on one machine or on several')
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
    .argument('<source>', 'a notebook, whose cells are run; or a file: .keras, .h5, model.json')
    .option('--model <name>', 'the variable of the notebook that holds the model', 'model')
    .addOption(
      new Option('--backend <name>', 'what computes').choices(['auto', ...BACKENDS]).default('auto'),
    );
}
