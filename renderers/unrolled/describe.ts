/** The network in words, for those who do not see the drawing. */
import type { UnrolledView } from '../../src/rnn/display/views';
import { count, shapeText, short } from '../shared/format';
import type { Language, Text } from '../shared/text';
import { takesTokens } from './rows';
import type { StepCursor } from './UnrolledDiagram';

/** Whether anything in the network goes step by step. */
export function overTime(view: UnrolledView): boolean {
  return view.layers.some((layer) => layer.inputExtent === 'sequence' || layer.outputExtent === 'sequence');
}

/** The line above the drawing. */
export function networkHead(view: UnrolledView, text: Text, language: Language) {
  if (!overTime(view)) return { title: text.networkTitle, detail: view.name };
  return { title: text.unrolledTitle, detail: `${view.name} · ${stepsText(view, text, language)}` };
}

function stepsText(view: UnrolledView, text: Text, language: Language): string {
  return view.timesteps === null ? text.anySteps : text.steps(count(view.timesteps, language));
}

export function describeNetwork(view: UnrolledView, text: Text, language: Language): string {
  const layers = view.layers
    .filter((layer) => layer.type !== 'InputLayer')
    .map((layer) => {
      const units = layer.units === undefined ? '' : `, ${text.units(count(layer.units, language))}`;
      return `${layer.name}: ${layer.type}${units}, ${shapeText(layer.outputShape, text)}, ${text.parameters(count(layer.parameters, language))}`;
    });
  const { title, detail } = networkHead(view, text, language);
  return [`${title} ${detail}`, ...layers].join('. ');
}

/** What is known of one step: its input and each layer's ‖h‖. */
export function describeStep(view: UnrolledView, { block, step }: StepCursor, language: Language): string[] {
  const tokens = takesTokens(view.layers.find((layer) => layer.type !== 'InputLayer'));
  const write = (value: number) => (tokens ? count(value, language) : short(value));
  const parts = [`t = ${step + 1}`];
  if (block > 0) return parts;
  const input = view.example?.input[step];
  if (input)
    parts.push(
      `x = ${input.length === 1 ? write(input[0]!) : `(${input.slice(0, 4).map(write).join(', ')}${input.length > 4 ? ', …' : ''})`}`,
    );
  const recurrent = view.layers.filter((layer) => layer.hiddenNorm?.[step] !== undefined);
  for (const layer of recurrent) {
    parts.push(`‖h‖ ${recurrent.length > 1 ? `${layer.name} ` : ''}= ${short(layer.hiddenNorm![step]!)}`);
  }
  return parts;
}
