import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copied, type Prepared, withOptions } from './checkCase';
import { alone, together } from './processes';

/**
 * Each of two processes sees its half of every batch, and together they see the batches of one process.
 *
 * @returns what was found, in words
 */
export async function checkSharing(prepared: Prepared): Promise<string> {
  const { one, run } = prepared;
  const recorded = (name: string): Prepared => {
    const copy = copied(prepared, join(run.folder, name));
    return {
      ...copy,
      run: { ...copy.run, args: [resolve('test/distributed/record_samples.py'), 'train.py'] },
    };
  };
  const two = recorded('recorded-two');
  await (await together(withOptions(two.run, 'two', '--epochs', '1'))).ended();
  const single = recorded('recorded-one');
  await alone(withOptions(single.run, 'one', '--epochs', '1')).ended();

  const targets = [...one.data().train.y.dataSync()];
  assert.equal(new Set(targets).size, targets.length, 'targets tell the samples apart');
  // training comes first: a batch a line
  const steps = Math.ceil(targets.length / one.batchSize);
  const [first, second, whole] = [samplesOf(two, 0), samplesOf(two, 1), samplesOf(single, 0)].map((batches) =>
    batches.slice(0, steps),
  );
  for (let step = 0; step < steps; step++) {
    const [a, b] = [first![step]!, second![step]!];
    assert.equal(a.length, b.length, `halves of batch ${step}`);
    assert.deepEqual([...a, ...b].sort(), [...whole![step]!].sort(), `batch ${step}`);
  }
  assert.deepEqual(whole!.flat().sort(), targets.sort(), 'an epoch has every sample once');
  assert.notDeepEqual(whole!.flat(), targets, 'in another order');
  return `${steps} batches of ${targets.length} samples, half of each in each process, the same as in one`;
}

function samplesOf({ run }: Prepared, rank: number): number[][] {
  const lines = readFileSync(join(run.folder, `samples-${rank}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as number[]);
}
