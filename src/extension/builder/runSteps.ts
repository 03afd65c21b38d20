import { BACK, type Back, CANCELLED } from './quickInput';

/** Asks something; `back` tells whether there is a step before. */
export type Step = (back: boolean) => Promise<Next>;
/** The next step, the one before, nothing any more, or the end. */
export type Next = Step | Back | typeof CANCELLED | typeof DONE;
export const DONE = Symbol('done');

/** @returns whether the steps came to their end */
export async function runSteps(first: Step): Promise<boolean> {
  const before: Step[] = [];
  for (let step = first; ;) {
    const next = await step(before.length > 0);
    if (next === CANCELLED) return false;
    if (next === DONE) return true;
    if (next === BACK) step = before.pop() ?? step;
    else {
      before.push(step);
      step = next;
    }
  }
}
