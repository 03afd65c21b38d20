import { decodeArray, type EncodedArray } from '../../display/encoding';
import { formatNumber } from '../../display/formatNumber';
import { judge, type Judged } from '../../display/gradientVerdict';
import { textTable } from '../../display/textTable';
import type { Clipping, GradientFlow, GradientsView } from '../../display/views';

const THRESHOLDS =
  'Verdict by the norm at the first step beside that at the last: healthy from 1/10 to 10 times, fading below 1/10, ' +
  'vanishing below 1/100, growing above 10, exploding above 100 or where it is not finite. Of an LSTM it is that of ∂loss/∂c.';

/** The norms as a table, one step a row, with the verdicts. */
export function gradientsText(data: GradientsView): string {
  const { kind, timesteps, examples, loss, flows } = data;
  const columns = flows.flatMap(columnsOf);
  const rows = stepsShown(timesteps).map((t) =>
    t === undefined
      ? ['…', ...columns.map(() => '…')]
      : [
          String(kind === 'model' ? t + 1 : timesteps - 1 - t),
          ...columns.map(({ values }) => formatNumber(values[t]!)),
        ],
  );
  const title =
    kind === 'model'
      ? `Gradient flow: ‖∂loss/∂h‖ at each step, loss ${loss}, mean of ${examples} example(s)`
      : `Gradient flow, idealised: the gradient multiplied by the same factor ${timesteps - 1} times on its way back`;
  return [
    title,
    textTable([kind === 'model' ? 'step' : 'steps back', ...columns.map(({ name }) => name)], rows),
    '',
    ...flows.flatMap((flow) => flowText(flow, kind)),
    THRESHOLDS,
  ].join('\n');
}

function columnsOf(flow: GradientFlow): { name: string; values: Float32Array }[] {
  const named = (name: string, values: EncodedArray | undefined) =>
    values ? [{ name, values: decodeArray(values) }] : [];
  if (!flow.cell) return named(flow.name, flow.hidden.mean);
  return [
    ...named(`${flow.name} h`, flow.hidden.mean),
    ...named(`${flow.name} c`, flow.cellState?.mean),
    ...named(`${flow.name} h before`, flow.before?.hidden),
    ...named(`${flow.name} c before`, flow.before?.cell),
  ];
}

/** `undefined` for those left out between. */
function stepsShown(timesteps: number): (number | undefined)[] {
  const all = [...Array(timesteps).keys()];
  return timesteps <= 24 ? all : [...all.slice(0, 10), undefined, ...all.slice(-10)];
}

function flowText(flow: GradientFlow, kind: GradientsView['kind']): string[] {
  const judged = judge(decodeArray((flow.cellState ?? flow.hidden).mean), flow);
  const facts = [];
  if (flow.facts?.spectralRadius != null) {
    facts.push(
      `spectral radius of the recurrent kernel${flow.cell === 'SimpleRNN' ? '' : ' (candidate)'} ${formatNumber(flow.facts.spectralRadius)}`,
    );
  }
  const gate = flow.facts?.gate;
  if (gate) facts.push(`mean ${gate.name} gate ${formatNumber(gate.mean)}`);
  const where = flow.layer
    ? ` (layer ${flow.layer}, ${flow.units} units${flow.backward ? ', backward' : ''})`
    : '';
  return [
    `${flow.name}${where}: ${judged.verdict}. ${sentence(judged, kind)}`,
    ...(facts.length > 0 ? [`  ${facts.join(', ')}`] : []),
    ...(flow.clipping ? [clippingText(flow.clipping)] : []),
  ];
}

function sentence({ verdict, ratio, first, last }: Judged, kind: GradientsView['kind']): string {
  if (verdict === 'none') return 'No gradient comes to the last step.';
  const times = Number.isFinite(ratio) ? `${formatNumber(ratio)} times` : 'no finite part of';
  return kind === 'model'
    ? `Step ${first + 1} gets ${times} the gradient of step ${last + 1}.`
    : `${last - first} steps back it is ${times} what it was.`;
}

function clippingText({ way, limit, byOptimizer, weights, global }: Clipping): string {
  const row = (name: string, { before, after }: { before: number | null; after: number | null }) => [
    `  ${name}`,
    formatNumber(before),
    formatNumber(after),
  ];
  return [
    `  gradients of the weights, clipped by ${way} ${limit}${byOptimizer ? " (the optimizer's)" : ''}:`,
    textTable(
      ['  ‖∂loss/∂weight‖', 'before', 'after'],
      [...weights.map((weight) => row(weight.name, weight)), row('all together', global)],
    ),
  ].join('\n');
}
