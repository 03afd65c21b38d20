import { spawnSync } from 'node:child_process';

/** The most memory that the streaming dataset has in use, each length in a process of its own. */
export function memoryTable(table: (head: string[], rows: string[][]) => string): Promise<string> {
  const rows = [100_000, 1_000_000, 5_000_000, 10_000_000].map((steps) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', 'bench/data/streamMemory.ts', String(steps)],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    const { most, seconds } = JSON.parse(stdout) as { most: number; seconds: number };
    return [steps.toLocaleString('en'), (most / 1e6).toFixed(1), seconds.toFixed(1)];
  });
  return Promise.resolve(
    table(['steps that stream through rnn.windowDataset', 'most memory in use, MB', 'seconds'], rows),
  );
}
