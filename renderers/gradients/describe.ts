import type { Judged } from '../../src/rnn/display/gradientVerdict';
import { count, exact, short, tidy } from '../shared/format';
import type { Language } from '../shared/text';
import { shownCurves, type Shown } from './scale';
import type { DecodedFlow, DecodedGradients } from './schema';
import type { GradientWords } from './words';

export function headOf(
  { kind, examples, loss }: DecodedGradients,
  words: GradientWords,
  language: Language,
): { title: string; detail: string } {
  if (kind !== 'model') return { title: words.demoTitle, detail: words.demoDetail[kind] };
  const many = count(examples, language);
  const named = language === 'en' ? `${many} ${examples === 1 ? 'example' : 'examples'}` : `${many} contoh`;
  return { title: words.title, detail: words.detail(named, loss) };
}

/** Number of a step as it stands on the axis: from 1, or of a demonstration how far back. */
export function stepName({ kind, timesteps }: DecodedGradients, step: number): string {
  return String(kind === 'model' ? step + 1 : timesteps - 1 - step);
}

function ratioText(ratio: number, words: GradientWords): string {
  if (ratio === 0) return words.nothing;
  if (ratio >= 1 || !Number.isFinite(ratio)) return words.times(tidy(ratio));
  return words.part(tidy(1 / ratio));
}

/** What became of the gradient of one flow, in a sentence or two. */
export function verdictText(data: DecodedGradients, flow: DecodedFlow, words: GradientWords): string {
  const { judged, judgedHidden, judgedBefore, cellState } = flow;
  if (judged.verdict === 'none') return words.none;
  if (!Number.isFinite(judged.ratio)) return words.notFinite;
  const ratio = ratioText(judged.ratio, words);
  if (data.kind !== 'model')
    return words.demoShare(
      String(judged.last - judged.first),
      judged.ratio < 1 ? ratio : undefined,
      tidy(judged.ratio),
    );
  const sentence = words.share(String(judged.first + 1), String(judged.last + 1), ratio);
  const more = [
    ...(cellState && Number.isFinite(judgedHidden.ratio)
      ? [words.atHidden(ratioText(judgedHidden.ratio, words))]
      : []),
    ...(judgedBefore && Number.isFinite(judgedBefore.ratio)
      ? [words.wasBefore(ratioText(judgedBefore.ratio, words))]
      : []),
  ];
  const first = capital(`${cellState ? words.alongCell : ''}${sentence}`);
  const bracket = more.length > 0 ? ` (${more.join('; ')})` : '';
  return `${first}${bracket}.${reachText(flow, judged, words)}`;
}

function reachText(flow: DecodedFlow, { first, last, reach, verdict }: Judged, words: GradientWords): string {
  const read = flow.hidden.mean.length - flow.masked.filter(Boolean).length;
  if (reach === 0 || reach >= read || !['fading', 'vanishing'].includes(verdict)) return '';
  const counted = [...flow.hidden.mean.keys()].filter((t) => !flow.masked[t]);
  const kept = first <= last ? counted.slice(-reach) : counted.slice(0, reach);
  return ` ${words.reach(String(kept[0]! + 1), String(kept.at(-1)! + 1))}`;
}

export interface Fact {
  text: string;
  title: string;
}

export function factsOf({ facts, before, cell }: DecodedFlow, words: GradientWords): Fact[] {
  const value = (now: number, then: number | null | undefined) =>
    then == null ? short(now) : `${short(now)} (${words.beforeValue(short(then))})`;
  const found: Fact[] = [];
  if (facts?.spectralRadius != null) {
    found.push({
      text: `${words.radius(cell === 'SimpleRNN')} ${value(facts.spectralRadius, before?.facts.spectralRadius)}`,
      title: words.radiusTitle,
    });
  }
  if (facts?.gate?.mean != null) {
    const { name, mean } = facts.gate;
    found.push({
      text: `${words.gate[name]} ${value(mean, before?.facts.gate?.mean)}`,
      title: words.gateTitle[name],
    });
  }
  return found;
}

/** All verdicts in words, for those who do not see the curves. */
export function describeFlows(data: DecodedGradients, words: GradientWords): string {
  return data.flows
    .map((flow) => `${flow.name}: ${words.verdicts[flow.judged.verdict]}. ${verdictText(data, flow, words)}`)
    .join(' ');
}

/** What the curves are at one step. */
export function describeStep(
  data: DecodedGradients,
  step: number,
  { measure }: Shown,
  words: GradientWords,
): string[] {
  const name = stepName(data, step);
  return [
    data.kind === 'model' ? `${words.step} ${name}` : words.stepsBackAt(name),
    ...data.flows.map((flow) => {
      if (flow.masked[step]) return `${flow.name} ${words.maskedHere}`;
      const { hidden, cell } = shownCurves(flow, measure);
      const h = short(hidden[step]!);
      return cell ? `${flow.name} h ${h}, c ${short(cell[step]!)}` : `${flow.name} ${h}`;
    }),
  ];
}

/** The curves of one flow at a step, with all digits that float32 has. */
export function exactStep(
  data: DecodedGradients,
  flow: DecodedFlow,
  step: number,
  { measure }: Shown,
  words: GradientWords,
): string {
  const { hidden, cell, before, low, high } = shownCurves(flow, measure);
  const line = (name: string, values: number[] | undefined) =>
    values ? [`${name} ${exact(Number(values[step]!.toPrecision(8)))}`] : [];
  const name = stepName(data, step);
  return [
    `${flow.name}, ${data.kind === 'model' ? `${words.step} ${name}` : words.stepsBackAt(name)}`,
    ...line(data.kind === 'model' ? words.hidden : words.demoCurve, hidden),
    ...line('10 %', low),
    ...line('90 %', high),
    ...line('∂loss/∂c', cell),
    ...line(`${words.hidden} ${words.before}`, before),
  ].join('\n');
}

/** Every curve, one step a line. */
export function csv(data: DecodedGradients): string {
  const columns = data.flows.flatMap((flow) => {
    const column = (name: string, values: Float32Array | undefined) =>
      values ? [{ name: `${flow.name} ${name}`, values }] : [];
    return [
      ...column('h', flow.hidden.mean),
      ...column('h 10 %', flow.hidden.low),
      ...column('h 90 %', flow.hidden.high),
      ...column('c', flow.cellState?.mean),
      ...column('h before', flow.before?.hidden),
      ...column('c before', flow.before?.cell),
    ];
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = Array.from({ length: data.timesteps }, (_, t) =>
    [
      stepName(data, t),
      ...columns.map(({ values }) => (Number.isFinite(values[t]) ? String(values[t]) : '')),
    ].join(','),
  );
  return [['step', ...columns.map(({ name }) => quoted(name))].join(','), ...lines].join('\n');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
