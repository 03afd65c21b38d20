import type { Seq2SeqView } from '../../src/rnn/display/views';
import { textWidth } from '../shared/measureText';
import { itemText } from './describe';

export interface Seq2SeqLayout {
  /** As wide as its steps need; a narrower place scrolls. */
  width: number;
  height: number;
  steps: number;
  pitch: number;
  /** Of the boxes of tokens. */
  box: number;
  /** Middle of the decoder's first step. */
  first: number;
  encoder: { left: number; right: number; pitch: number; folded: boolean };
  lanes: { forced: number; free: number };
  target: number;
  axis: number;
}

export const SIZE = 11;
/** From the top of a lane: what is said, the cells, what is read. */
export const [OUTPUT, BAR, CELLS, CELL_HEIGHT, INPUT, BOX] = [26, 51, 84, 32, 138, 22];
export const HIDDEN = CELLS + 22;
export const CELL_STATE = CELLS + 9;
export const LANE = INPUT + BOX;
const TOP = 18;
const GAP = 46;
const [NARROWEST, WIDEST] = [54, 110];

export function layoutSeq2Seq(data: Seq2SeqView, room: number): Seq2SeqLayout {
  const { input, target, forced, free } = data;
  const steps = Math.max(forced.length, free.length);
  const said = [...target, ...[...forced, ...free].flatMap((step) => [step.input, step.output])];
  const widest = Math.max(...said.map((item) => textWidth(itemText(item), SIZE, true)));
  const needed = Math.min(WIDEST, Math.max(NARROWEST, widest + (data.kind === 'tokens' ? 46 : 32)));

  const token = Math.max(...input.slice(0, 12).map((item) => textWidth(itemText(item), SIZE)));
  const encoderPitch = Math.min(84, Math.max(30, token + 22));
  const folded = input.length > 8 || input.length * encoderPitch > Math.max(160, room * 0.35);
  const encoderWidth = folded ? 96 : Math.max(input.length * encoderPitch, 60);
  const decoderLeft = encoderWidth + GAP;
  const pitch = Math.max(needed, Math.min(WIDEST, (room - decoderLeft) / steps));
  const width = Math.max(room, Math.ceil(decoderLeft + steps * pitch));
  const targetTop = TOP + LANE + 30;
  const freeTop = targetTop + BOX + 16;
  return {
    width,
    height: freeTop + LANE + 22,
    steps,
    pitch,
    box: pitch - 22,
    first: decoderLeft + pitch / 2,
    encoder: { left: 0, right: encoderWidth, pitch: encoderPitch, folded },
    lanes: { forced: TOP, free: freeTop },
    target: targetTop,
    axis: freeTop + LANE + 15,
  };
}

export const stepX = ({ first, pitch }: Seq2SeqLayout, t: number): number => first + t * pitch;

export function stepUnder(layout: Seq2SeqLayout, x: number): number | undefined {
  const t = Math.floor((x - layout.first) / layout.pitch + 0.5);
  return t >= 0 && t < layout.steps ? t : undefined;
}
