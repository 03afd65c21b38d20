import type { RecurrentLayer } from '../../inspect/recurrentLayer';

/** One recurrent layer that reads its steps once. Values: [batch, steps, features]. */
export interface Pass {
  layer: RecurrentLayer;
  /** Of its weights; of a Bidirectional with the direction. */
  name: string;
  x: string;
  /** From the last step to the first. */
  backwards: boolean;
  /** Initial h, of an LSTM also c: [batch, units]; none: zeros. */
  initial: string[];
  /** [batch, steps], of booleans: a step that is masked keeps the states. */
  mask: string | undefined;
  returnSequences: boolean;
}

export interface Passed {
  /** h of every step in the order of time, [batch, steps, units]; where there is `returnSequences`. */
  steps: string | undefined;
  /** The last h, of an LSTM also c: [batch, units]. */
  last: string[];
}

/** That of the gates, where it has some, and the other. */
export function activationsOf({ cell }: RecurrentLayer): string[] {
  const own = cell.activation.getClassName();
  return cell.getClassName() === 'SimpleRNNCell' ? [own] : [cell.recurrentActivation.getClassName(), own];
}
