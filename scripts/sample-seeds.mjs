// npm run sample:seeds: trains the main sample with five seeds, exactly as the notebook does, and writes how well
// each forecasts the test part to samples/data/forecast-lstm-seeds.json, which the notebook shows.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root, say } from './prepare.mjs';

const SEEDS = [1, 2, 3, 4, 5];
const METRICS = 'application/vnd.rnnbook.metrics+json';
const CELLS = 'readdata,splitts1,modelts1,traints1,testts01';

prepare();
const samples = join(root, 'samples');
const source = readFileSync(join(samples, 'forecast-lstm.rnnbook'), 'utf8');
const runs = [];
let naiveRmse;
for (const seed of SEEDS) {
  const notebook = join(samples, `seed-${seed}.rnnbook`);
  const report = join(samples, `seed-${seed}.json`);
  try {
    writeFileSync(notebook, source.replace('rnn.seed(42)', `rnn.seed(${seed})`));
    const args = ['dist/cli.js', 'run', notebook, '--json', report, '--cells', CELLS, '--backend', 'wasm'];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
    const outputs = JSON.parse(readFileSync(report, 'utf8')).cells.at(-1).outputs;
    const { rows } = outputs.find((output) => METRICS in output)[METRICS];
    const rmse = (name) => rows.find((row) => row.name.startsWith(name)).values.rmse;
    naiveRmse = rmse('naive');
    runs.push({ seed, rmse: rmse('LSTM'), skill: 1 - rmse('LSTM') / naiveRmse });
    say(
      `seed ${seed}: RMSE ${rmse('LSTM').toFixed(3)} °C, naive ${naiveRmse.toFixed(3)} °C, skill ${runs.at(-1).skill.toFixed(4)}`,
    );
  } finally {
    rmSync(notebook, { force: true });
    rmSync(report, { force: true });
  }
}
const file = join(samples, 'data', 'forecast-lstm-seeds.json');
writeFileSync(file, `${JSON.stringify({ naiveRmse, runs }, null, 2)}\n`);
say(file);
