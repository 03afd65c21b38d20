import { installPackages, onPath } from './editor/system.mjs';
import { say } from './prepare.mjs';

/** Makes sure of the Redis that the tests of the queue need; where it cannot be had, they are skipped, and say so. */
export async function prepareRedis() {
  if (onPath('redis-server')) return;
  try {
    await installPackages(['redis-server'], 'The tests of the queue over Redis need');
  } catch (error) {
    say(`${error.message}\nWithout it, the tests of the queue over Redis are skipped.`);
  }
}
