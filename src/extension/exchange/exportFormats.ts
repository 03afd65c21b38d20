import * as vscode from 'vscode';
import type { CodeLanguage } from '../../rnn/exchange/modelCode';

/** A kind of file that `rnn.exportModel` writes. */
export interface ExportFormat {
  label: string;
  /** What names of such files end in, which says what they are; `/model.json` is a file in a folder of its own. */
  ending: string;
  /** Who reads it. */
  detail: string;
  /** Whose code makes the model, for a file that holds the weights alone. */
  model?: CodeLanguage;
  /** The language of the code that loads it. */
  language: 'python' | 'typescript';
  /** Code that loads it, after that of `model`. */
  load(path: string): string;
}

/** All of them, the most complete first. */
export function exportFormats(): ExportFormat[] {
  return [
    {
      label: 'Keras',
      ending: '.keras',
      detail: vscode.l10n.t('The model with its weights, for Keras 3'),
      language: 'python',
      load: (path) =>
        lines('import keras', '', `model = keras.models.load_model(${quoted(path)})`, 'model.summary()'),
    },
    {
      label: 'Keras',
      ending: '.weights.h5',
      detail: vscode.l10n.t('The weights alone, for the same model in Keras 3'),
      model: 'keras',
      language: 'python',
      load: (path) => lines(`model.load_weights(${quoted(path)})`),
    },
    {
      label: 'PyTorch',
      ending: '.safetensors',
      detail: vscode.l10n.t('The weights, for the same module in PyTorch (state_dict)'),
      model: 'pytorch',
      language: 'python',
      load: (path) =>
        lines(
          'from safetensors.torch import load_file',
          '',
          `model.load_state_dict(load_file(${quoted(path)}))`,
        ),
    },
    {
      label: 'ONNX',
      ending: '.onnx',
      detail: vscode.l10n.t('The model with its weights, for ONNX Runtime and all that reads ONNX'),
      language: 'python',
      load: (path) =>
        lines(
          'import onnxruntime',
          '',
          `session = onnxruntime.InferenceSession(${quoted(path)})`,
          'for value in session.get_inputs() + session.get_outputs():',
          '    print(value.name, value.shape)',
        ),
    },
    {
      label: 'TensorFlow',
      ending: '.savedmodel',
      detail: vscode.l10n.t('A SavedModel, a folder; takes a Python with Keras 3 and TensorFlow'),
      language: 'python',
      load: (path) =>
        lines(
          'import tensorflow as tf',
          '',
          `model = tf.saved_model.load(${quoted(path)})`,
          'print(model.signatures["serve"].structured_input_signature)',
        ),
    },
    {
      label: 'TensorFlow.js',
      ending: '/model.json',
      detail: vscode.l10n.t(
        'The model with its weights, for TensorFlow.js in browsers and Node.js: a folder',
      ),
      language: 'typescript',
      load: (path) =>
        lines(
          "import * as tf from '@tensorflow/tfjs-node';",
          '',
          `const model = await tf.loadLayersModel(${quoted(`file://${path}`)});`,
          'model.summary();',
        ),
    },
  ];
}

const lines = (...all: string[]) => [...all, ''].join('\n');

/** A string of Python, and of TypeScript. */
const quoted = (text: string) => JSON.stringify(text);
