import type { TrainingFacts } from '../../src/rnn/display/views';
import { short } from '../shared/format';
import { textWidth } from '../shared/measureText';
import { placeLabels } from '../shared/placeLabels';
import type { TrainingWords } from './words';

/** A vertical line at an epoch, counted from 1. */
export interface Mark {
  kind: 'best' | 'stopped' | 'restored';
  epoch: number;
  label: string;
}

/** A learning rate that falls to less than this part of itself was lowered; less is a schedule's gentle slope. */
const DROP = 0.75;
/** A rate that falls more often has a curve that says so. */
const MOST_DROPS = 10;

export interface Drop {
  epoch: number;
  before: number;
  after: number;
}

/** Where the learning rate was lowered: the first epochs that train with less. */
export function dropsOf({ learningRate = [], every = 1 }: TrainingFacts): Drop[] {
  const drops: Drop[] = [];
  for (let i = 1; i < learningRate.length && drops.length <= MOST_DROPS; i++) {
    const [before, after] = [learningRate[i - 1]!, learningRate[i]!];
    if (before !== null && after !== null && after < before * DROP)
      drops.push({ epoch: 1 + i * every, before, after });
  }
  return drops.length > MOST_DROPS ? [] : drops;
}

export function marksOf({ best, stopped }: TrainingFacts, words: TrainingWords): Mark[] {
  const restoresBest = best !== undefined && stopped?.restored === best.epoch;
  const marks: Mark[] = [];
  if (best)
    marks.push({
      kind: 'best',
      epoch: best.epoch,
      label: `${restoresBest ? words.bestRestored : words.best} ${best.epoch}`,
    });
  if (stopped?.restored !== undefined && !restoresBest)
    marks.push({ kind: 'restored', epoch: stopped.restored, label: `${words.restored} ${stopped.restored}` });
  if (stopped?.epoch !== undefined)
    marks.push({ kind: 'stopped', epoch: stopped.epoch, label: `${words.stopped} ${stopped.epoch}` });
  return marks;
}

export const MARK_SIZE = 10;

/** Middles of the marks' labels, apart from one another and within the chart; in the order of the marks. */
export function placeMarks(marks: Mark[], x: (epoch: number) => number, width: number): number[] {
  const widest = Math.max(0, ...marks.map(({ label }) => textWidth(label, MARK_SIZE)));
  return placeLabels(
    marks.map(({ epoch }) => x(epoch)),
    widest + 8,
    widest / 2,
    width - widest / 2,
  );
}

/** What stands out in a training, in sentences. */
export function factsText(facts: TrainingFacts, words: TrainingWords): string[] {
  const { best, stopped, diverged, every } = facts;
  const drops = dropsOf(facts);
  return [
    ...(diverged ? [words.divergedFact(diverged.metric, diverged.value, String(diverged.epoch))] : []),
    ...(best ? [words.bestFact(String(best.epoch), best.metric, short(best.value))] : []),
    ...(stopped?.epoch !== undefined ? [words.stoppedFact(String(stopped.epoch))] : []),
    ...(stopped?.restored !== undefined ? [words.restoredFact(String(stopped.restored))] : []),
    ...(drops.length > 0 ? [words.droppedFact(drops.map(({ epoch }) => epoch).join(', '))] : []),
    ...(every !== undefined && every > 1 ? [words.thinned(String(every))] : []),
  ];
}
