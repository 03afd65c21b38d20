import assert from 'node:assert/strict';
import { join } from 'node:path';
import { copied, difference, epochLosses, type Prepared, weightsOf, withOptions } from './checkCase';
import { byTwoStarts, together } from './processes';

const EPOCHS = 40;
const KILLED_AT = 'epoch 3/';
/** It starts from the very numbers of the checkpoint. */
const SAME = 1e-6;

/** A run that is killed goes on after its last whole epoch, and ends as if nothing had happened. */
export async function checkResuming(prepared: Prepared): Promise<string> {
  const copy = copied(prepared, join(prepared.run.folder, 'killed'));
  const options = ['--epochs', String(EPOCHS)];
  const killed = await (await byTwoStarts(withOptions(copy.run, 'killed', ...options))).killedAt(KILLED_AT);
  const before = epochLosses(killed).length;
  assert.ok(before < EPOCHS, `it was killed while it trained, not after ${before} epochs`);
  const resumed = await (await byTwoStarts(withOptions(copy.run, 'killed', ...options))).ended();
  const done = Number(/goes on after epoch (\d+)/.exec(resumed)?.[1]);
  // the checkpoint is written after the line
  assert.ok(
    done === before || done === before - 1,
    `${before} epochs were printed, it went on after ${done}`,
  );
  assert.equal(epochLosses(resumed).length, EPOCHS - done);
  const whole = await (await together(withOptions(copy.run, 'whole', ...options))).ended();
  assert.deepEqual(epochLosses(whole).slice(0, before), epochLosses(killed));
  const found = difference(await weightsOf(copy, 'killed'), await weightsOf(copy, 'whole'));
  assert.ok(found <= SAME, `weights differ by ${found} from those of a run that was not killed`);
  const again = await (await byTwoStarts(withOptions(copy.run, 'killed', ...options))).ended();
  assert.equal(epochLosses(again).length, 0, 'a run that is done trains no more');
  return `killed in epoch ${before + 1} of ${EPOCHS}, went on after ${done}; differs by ${found.toExponential(1)} from a whole run`;
}
