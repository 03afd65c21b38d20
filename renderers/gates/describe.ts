/** The activations in words and numbers, for those who do not see the heatmaps. */
import { count, exact, short } from '../shared/format';
import type { Language, Text } from '../shared/text';
import type { CellCursor } from './GatesDiagram';
import { canvasCells, type GatesLayout } from './layout';
import type { DecodedGates } from './schema';

export function gatesDetail(data: DecodedGates, text: Text, language: Language): string {
  const masked = data.masked.filter(Boolean).length;
  return `${data.layer} · ${data.cell} · ${text.units(count(data.units, language))} × ${text.steps(count(data.timesteps, language))}${masked > 0 ? ` · ${text.maskedSteps(count(masked, language))}` : ''}`;
}

/** Said where several values share a cell of the heatmap. */
export function averagingNotes(data: DecodedGates, layout: GatesLayout, text: Text): string[] {
  const panel = layout.panels[0];
  if (!panel) return [];
  const { columns, rows } = canvasCells(panel);
  const notes: string[] = [];
  if (data.units > rows) notes.push(text.averaged(short(data.units / rows)));
  if (data.timesteps > columns) notes.push(text.averagedSteps(short(data.timesteps / columns)));
  return notes;
}

/** Mean and range of each panel, of what is known. */
export function describePanels(data: DecodedGates, text: Text): string {
  return data.panels
    .map(({ gate, values }) => {
      let [min, max, sum, known] = [Infinity, -Infinity, 0, 0];
      for (const value of values) {
        if (Number.isNaN(value)) continue;
        known++;
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
      }
      if (known === 0) return `${text.gates[gate]}: ${text.empty}`;
      const mean = `${text.statistics.mean} ${short(sum / known)}`;
      return `${text.gates[gate]}: ${mean}, ${text.range(short(min), short(max))}`;
    })
    .join('. ');
}

/** How the inputs are written: where all are whole they may be tokens, of which no digit may go. */
export function inputFormat({ input }: DecodedGates): (value: number) => string {
  return input.flat().every(Number.isInteger) ? exact : short;
}

/** Step, unit, input, mask. */
export function describePlace(data: DecodedGates, { step, unit }: CellCursor, text: Text): string[] {
  const input = data.input[step];
  const write = inputFormat(data);
  const x =
    input &&
    (input.length === 1
      ? write(input[0]!)
      : `(${input.slice(0, 4).map(write).join(', ')}${input.length > 4 ? ', …' : ''})`);
  return [
    `t = ${step + 1}`,
    `${text.unit} ${unit}`,
    ...(x ? [`x = ${x}`] : []),
    ...(data.masked[step] ? [text.masked] : []),
  ];
}

/** What a screen reader says as the cursor moves. */
export function describeCell(data: DecodedGates, cursor: CellCursor, text: Text): string {
  const values = data.panels.map(
    ({ gate, values }) =>
      `${text.gates[gate]} ${short(values[cursor.step * data.units + cursor.unit] ?? NaN)}`,
  );
  return [...describePlace(data, cursor, text), ...values].join(', ');
}
