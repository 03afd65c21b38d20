/** The activations in words and numbers, for those who do not see the heatmaps. */
import type { Shares } from '../../src/rnn/display/gateShares';
import type { Cursor } from '../shared/cursor';
import { count, exact, short } from '../shared/format';
import type { Language, Text } from '../shared/text';
import { canvasCells, type GatesLayout } from './layout';
import type { DecodedGates, DecodedRun } from './schema';
import type { TimeWindow } from './timeWindow';
import type { GatesWords } from './words';

export function gatesDetail(data: DecodedGates, text: Text, words: GatesWords, language: Language): string {
  const { runs, timesteps, training } = data;
  const steps = text.steps(count(timesteps, language));
  const masked = Math.max(...runs.map((run) => run.masked.filter(Boolean).length));
  const layers =
    training || runs.length === 1
      ? `${layerOf(runs[0]!)} · ${text.units(count(runs[0]!.units, language))} × ${steps}`
      : `${runs.map((_, i) => runName(data, i, words)).join(', ')} · ${steps}`;
  return [
    layers,
    ...(training ? [words.beforeAndAfter] : []),
    ...(masked > 0 ? [words.maskedSteps(count(masked, language))] : []),
  ].join(' · ');
}

const layerOf = ({ layer, cell }: DecodedRun) => `${layer} · ${cell}`;

/** What tells a run from the others. */
export function runName({ runs, training }: DecodedGates, run: number, words: GatesWords): string {
  if (training) return run === 0 ? words.before : words.after;
  return runs[run]!.label ?? runs[run]!.layer;
}

/** What is said of a run beside its name. */
export function runDetail(data: DecodedGates, run: number, text: Text, language: Language): string {
  const { layer, cell, units } = data.runs[run]!;
  return data.training ? '' : `${layer} · ${cell} · ${text.units(count(units, language))}`;
}

/** Said where several values share a cell of the heatmap. */
export function averagingNotes(
  { timesteps, runs }: DecodedGates,
  layout: GatesLayout,
  window: TimeWindow,
  words: GatesWords,
): string[] {
  const panel = layout.panels[0];
  if (!panel || timesteps === 0) return [];
  const { columns, rows } = canvasCells(panel);
  const units = Math.max(...runs.map((run) => run.units));
  const notes: string[] = [];
  if (units > rows) notes.push(words.averaged(short(units / rows)));
  if (window.span > columns) notes.push(words.averagedSteps(short(window.span / columns)));
  return notes;
}

export function sharesText(shares: Shares, words: GatesWords): string {
  return 'saturated' in shares
    ? words.saturated(percent(shares.saturated))
    : words.shares(percent(shares.closed), percent(shares.open));
}

/** `0 %`, `1.3 %`, `43 %` */
function percent(share: number): string {
  const n = share * 100;
  return `${n === 0 || n >= 9.95 ? n.toFixed(0) : n.toFixed(1)} %`;
}

/** Mean, range and shares of each panel, of what is known. */
export function describePanels(data: DecodedGates, text: Text, words: GatesWords): string {
  return data.runs
    .map((run, i) => {
      const panels = run.panels.map(({ gate, values, shares }) => {
        let [min, max, sum, known] = [Infinity, -Infinity, 0, 0];
        // by index: half a million values are gone through before anything is seen
        for (let k = 0; k < values.length; k++) {
          const value = values[k]!;
          if (value !== value) continue;
          known++;
          if (value < min) min = value;
          if (value > max) max = value;
          sum += value;
        }
        if (known === 0) return `${text.gates[gate]}: ${text.empty}`;
        const mean = `${text.statistics.mean} ${short(sum / known)}`;
        return [
          `${text.gates[gate]}: ${mean}`,
          text.range(short(min), short(max)),
          ...(shares ? [sharesText(shares, words)] : []),
        ].join(', ');
      });
      return `${data.runs.length > 1 ? `${runName(data, i, words)}: ` : ''}${panels.join('. ')}`;
    })
    .join('. ');
}

/** How the inputs are written: where all are whole they may be tokens, of which no digit may go. */
export function inputFormat(input: number[][]): (value: number) => string {
  return input.every((step) => step.every(Number.isInteger)) ? exact : short;
}

/** Step, unit, input, mask. */
export function describePlace(data: DecodedGates, { step, unit }: Cursor, text: Text): string[] {
  const input = data.input[step];
  const write = inputFormat(data.input);
  const x =
    input &&
    (input.length === 1
      ? write(input[0]!)
      : `(${input.slice(0, 4).map(write).join(', ')}${input.length > 4 ? ', …' : ''})`);
  return [
    `t = ${step + 1}`,
    ...(unit === undefined ? [] : [`${text.unit} ${unit}`]),
    ...(x ? [`x = ${x}`] : []),
    ...(data.runs.some(({ masked }) => masked[step]) ? [text.masked] : []),
  ];
}

/** What a screen reader says as the cursor moves. */
export function describeCell(data: DecodedGates, cursor: Cursor, text: Text, words: GatesWords): string {
  const { step, unit } = cursor;
  const values = data.runs.map((run, i) => {
    if (unit === undefined || unit >= run.units) return '';
    const panels = run.panels.map(
      ({ gate, values }) => `${text.gates[gate]} ${short(values[step * run.units + unit] ?? NaN)}`,
    );
    return `${data.runs.length > 1 ? `${runName(data, i, words)}: ` : ''}${panels.join(', ')}`;
  });
  return [...describePlace(data, cursor, text), ...values.filter(Boolean)].join(', ');
}
