import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { TextLanguage } from '../../src/builder/BuiltCell';
import type { Template } from '../../src/builder/templates';
import type { MetricsView } from '../../src/rnn/display/views';
import { NotebookFolder, rnnbook } from '../unit/cli/cli';

export interface TemplateRun {
  seconds: number;
  /** Whether the model is better than its baseline, by as much as its template says. */
  better: boolean;
  /** The model's metric and that of its baseline. */
  figures: string;
}

interface Report {
  durationMs: number;
  cells: { outputs: Record<string, unknown>[] }[];
}

/** Makes a notebook from a template and runs it to its end, as a user does. */
export async function runTemplate(template: Template, language: TextLanguage): Promise<TemplateRun> {
  const folder = new NotebookFolder();
  try {
    const [file, json] = [folder.file('new.rnnbook'), folder.file('report.json')];
    const made = await rnnbook(['new', file, '--template', template, '--language', language]);
    assert.equal(made.code, 0, made.stderr);
    const { code, stderr } = await rnnbook(['run', file, '--backend', 'wasm', '--json', json]);
    assert.equal(code, 0, stderr);
    const { durationMs, cells } = JSON.parse(readFileSync(json, 'utf8')) as Report;
    const outputs = cells.flatMap((cell) => cell.outputs);
    return { seconds: durationMs / 1000, ...RESULTS[template](outputs) };
  } finally {
    folder.dispose();
  }
}

type Outputs = Report['cells'][number]['outputs'];
type Result = Pick<TemplateRun, 'better' | 'figures'>;

const RESULTS: Record<Template, (outputs: Outputs) => Result> = {
  forecasting: (outputs) => forecasts(outputs, ['gru_forecaster']),
  cellComparison: (outputs) => forecasts(outputs, ['SimpleRNN', 'GRU', 'LSTM']),
  classification(outputs) {
    const [accuracy, majority] = numbersIn(outputs, /most frequent class|kelas tersering/);
    return { better: accuracy! > majority! + 0.3, figures: `accuracy ${accuracy}, majority ${majority}` };
  },
  sentiment(outputs) {
    const [accuracy, majority] = numbersIn(outputs, /most frequent class|kelas tersering/);
    const [bag] = numbersIn(outputs, /bag of words/);
    return {
      better: accuracy! > Math.max(majority!, bag!),
      figures: `accuracy ${accuracy}, majority ${majority}, bag of words ${bag}`,
    };
  },
  characterGeneration(outputs) {
    const [right, most] = numbersIn(outputs, /%.*%/);
    const words = outputs.map(textOf).find((text) => text.includes('inCorpus'));
    const share = Number(/share: ([\d.]+)/.exec(words ?? '')?.[1]);
    return {
      better: right! > 2 * most! && share > 0.9,
      figures: `next character ${right} %, most frequent ${most} %, ${share} of its words are words of the text`,
    };
  },
  encoderDecoder(outputs) {
    const table = outputs.map(textOf).find((text) => text.includes('date_translator |'));
    const [exact, , baseline] = [...(table ?? '').matchAll(/([\d.]+) %/g)].map(([, value]) => Number(value));
    return {
      better: exact! > 80 && exact! > baseline!,
      figures: `${exact} % of the test part exactly right, baseline ${baseline} %`,
    };
  },
};

/** The mean absolute error of models beside those of the naive forecasts. */
function forecasts(outputs: Outputs, models: string[]): Result {
  const mime = 'application/vnd.rnnbook.metrics+json';
  const { rows } = outputs.find((output) => mime in output)![mime] as MetricsView;
  const mae = (name: string) => rows.find((row) => row.name === name)!.values.mae!;
  const baseline = Math.min(mae('naive'), mae('seasonal naive'));
  const figures = [...models, 'naive', 'seasonal naive'].map((name) => `${name} ${mae(name).toFixed(3)}`);
  return {
    better: models.every((name) => mae(name) < baseline),
    figures: `MAE: ${figures.join(', ')}`,
  };
}

/** The numbers of the first text with such words. */
function numbersIn(outputs: Outputs, words: RegExp): number[] {
  const text = outputs
    .map((output) => String(output['text/markdown'] ?? ''))
    .find((said) => words.test(said));
  assert.ok(text, `nothing says ${words}`);
  return [...text.matchAll(/\d+\.\d+/g)].map(([number]) => Number(number));
}

function textOf(output: Record<string, unknown>): string {
  const text = output['text/plain'] ?? '';
  return Array.isArray(text) ? text.join('\n') : String(text);
}
