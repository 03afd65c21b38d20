import type { UnitStep } from '../../src/rnn/display/cellSums';
import type { Cursor } from '../shared/cursor';
import { count, short } from '../shared/format';
import type { Language, Text } from '../shared/text';
import type { DecodedCell } from './schema';
import type { CellWords } from './words';

/** Of what layer, which unit and step. */
export function cellDetail(
  data: DecodedCell,
  cursor: Required<Cursor>,
  said: CellWords,
  language: Language,
): string {
  return said.place(
    data.layer,
    count(data.shown[cursor.unit]!, language),
    count(data.units, language),
    count(data.firstStep + cursor.step + 1, language),
    count(data.timesteps, language),
  );
}

/** All numbers of one unit at one step, in words. */
export function describeStep(
  data: DecodedCell,
  at: UnitStep,
  cursor: Required<Cursor>,
  said: CellWords,
  text: Text,
): string {
  const gates = at.gates.map(({ gate, value }) => `${text.gates[gate]} ${short(value)}`);
  const states = [
    ...(at.cell === undefined
      ? []
      : [`${text.gates.cell} ${short(at.cellBefore ?? NaN)} → ${short(at.cell)}`]),
    `${text.gates.hidden} ${short(at.hiddenBefore)} → ${short(at.hidden)}`,
  ];
  const place = `t = ${data.firstStep + cursor.step + 1}, unit ${data.shown[cursor.unit]}`;
  const masked = data.masked[cursor.step] ? [said.masked] : [];
  return [place, ...masked, ...(data.cell === 'SimpleRNN' ? [] : gates), ...states].join(', ');
}

/** What else there is to know, below the drawing. */
export function notes(data: DecodedCell, said: CellWords, language: Language): string[] {
  const kept = [
    ...(data.shown.length < data.units
      ? [said.keptUnits(count(data.shown.length, language), count(data.units, language))]
      : []),
    ...(data.steps < data.timesteps
      ? [
          said.keptSteps(
            count(data.firstStep + 1, language),
            count(data.firstStep + data.steps, language),
            count(data.timesteps, language),
          ),
        ]
      : []),
  ];
  const gru =
    data.cell === 'GRU' ? [said.convention, data.resetAfter ? said.resetAfter : said.resetBefore] : [];
  return [said.bars, ...kept, ...gru];
}
