/** The network in words, for those who do not see the drawing. */
import type { UnrolledLayer, UnrolledView } from '../../src/rnn/display/views';
import { count, shapeText, short } from '../shared/format';
import type { Language, Text } from '../shared/text';
import { layoutRows, takesTokens } from './rows';
import type { StepCursor } from './UnrolledDiagram';
import type { UnrolledWords } from './words';

/** Whether anything in the network goes step by step. */
export function overTime(view: UnrolledView): boolean {
  return view.layers.some((layer) => layer.inputExtent === 'sequence' || layer.outputExtent === 'sequence');
}

/** The line above the drawing. */
export function networkHead(view: UnrolledView, text: Text, words: UnrolledWords, language: Language) {
  if (!overTime(view)) return { title: words.networkTitle, detail: view.name };
  return { title: words.unrolledTitle, detail: `${view.name} · ${stepsText(view, text, words, language)}` };
}

function stepsText(view: UnrolledView, text: Text, words: UnrolledWords, language: Language): string {
  return view.timesteps === null ? words.anySteps : text.steps(count(view.timesteps, language));
}

export function describeNetwork(
  view: UnrolledView,
  text: Text,
  words: UnrolledWords,
  language: Language,
): string {
  const layers = view.layers
    .filter((layer) => layer.type !== 'InputLayer')
    .map((layer) => {
      const units = layer.units === undefined ? '' : `, ${text.units(count(layer.units, language))}`;
      return `${layer.name}: ${layer.type}${units}, ${shapeText(layer.outputShape, text)}, ${text.parameters(count(layer.parameters, language))}`;
    });
  const { title, detail } = networkHead(view, text, words, language);
  return [`${title} ${detail}`, ...layers].join('. ');
}

/** What is known of one step: its word and input, each layer's ‖h‖, and what comes out at it. */
export function describeStep(
  view: UnrolledView,
  { block, step }: StepCursor,
  language: Language,
  words: UnrolledWords,
): string[] {
  const tokens = takesTokens(view.layers.find((layer) => layer.type !== 'InputLayer'));
  const write = (value: number) => (tokens ? count(value, language) : short(value));
  const parts = [`t = ${step + 1}`];
  const rows = layoutRows(view).filter((row) => row.block === block);
  const token = block === 0 ? view.tokens?.[step] : undefined;
  if (token) parts.push(`“${token}”`);
  if (rows.some(({ layer }) => layer.masked?.[step])) parts.push(words.masked);
  const input = block === 0 ? view.example?.input[step] : undefined;
  if (input) parts.push(`x = ${vector(input, write)}`);
  const recurrent = rows.map(({ layer }) => layer).filter((layer) => layer.hiddenNorm?.[step] !== undefined);
  for (const layer of recurrent) {
    parts.push(`‖h‖ ${recurrent.length > 1 ? `${layer.name} ` : ''}= ${short(layer.hiddenNorm![step]!)}`);
  }
  const output = rows.some(({ layer }) => isOutput(view, layer)) ? outputAt(view, step) : undefined;
  if (output) parts.push(`${words.output} = ${vector(output, short)}`);
  return parts;
}

/** The output of one step, of a model that has one at every step. */
function outputAt({ example }: UnrolledView, step: number): number[] | undefined {
  if (example?.outputSteps === undefined || step >= example.outputSteps) return undefined;
  const width = example.output.length / example.outputSteps;
  return example.output.slice(step * width, (step + 1) * width);
}

/** Whether nothing in the network takes what comes out of the layer. */
function isOutput({ layers }: UnrolledView, layer: UnrolledLayer): boolean {
  const index = layers.indexOf(layer);
  return layers.every(({ inbound, stateFrom }) => !inbound.includes(index) && stateFrom !== index);
}

const MOST_VALUES = 4;

function vector(values: number[], write: (value: number) => string): string {
  if (values.length === 1) return write(values[0]!);
  const shown = values.slice(0, MOST_VALUES).map(write).join(', ');
  return `(${shown}${values.length > MOST_VALUES ? ', …' : ''})`;
}
