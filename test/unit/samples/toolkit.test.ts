import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MetricsView, SearchView } from '../../../src/rnn/display/views';
import { rnnbook } from '../cli/cli';

interface Report {
  cells: { id: string; status: string; outputs: Record<string, unknown>[] }[];
}

describe('the toolkit sample', function () {
  this.timeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-toolkit-'));
  let report: Report;
  before(async () => {
    const file = join(folder, 'toolkit.rnnbook');
    cpSync('samples/toolkit.rnnbook', file);
    const { code, stderr } = await rnnbook([
      'run',
      file,
      '--backend',
      'wasm',
      '--json',
      join(folder, 'out.json'),
    ]);
    assert.equal(code, 0, stderr);
    report = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Report;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const outputs = (cell: string) => report.cells.find(({ id }) => id === cell)?.outputs ?? [];
  const view = <T>(cell: string, name: string): T => {
    const mime = `application/vnd.rnnbook.${name}+json`;
    const found = outputs(cell).find((output) => mime in output);
    assert.ok(found, `${cell} shows no ${name}`);
    return found[mime] as T;
  };
  const mae = ({ rows }: MetricsView, name: string) => rows.find((row) => row.name === name)!.values.mae!;

  it('beats the naive forecasts on the test part', () => {
    const metrics = view<MetricsView>('tkcomp01', 'metrics');
    assert.ok(mae(metrics, 'GRU') < mae(metrics, 'seasonal naive'));
    assert.ok(mae(metrics, 'GRU') < mae(metrics, 'naive'));
  });

  it('backtests without a warning, beside the naive forecasts', () => {
    const metrics = view<MetricsView>('tkback02', 'metrics');
    assert.deepEqual(metrics.rows.map(({ name }) => name).sort(), ['GRU', 'naive', 'seasonal naive']);
    assert.deepEqual(
      outputs('tkback02').filter((output) => 'stderr' in output),
      [],
    );
  });

  it('finds the best of its trials', () => {
    const { trials } = view<SearchView>('tksear02', 'search');
    assert.equal(trials.length, 4);
    assert.ok(trials.every(({ status }) => status === 'done'));
  });

  it('labels its series as synthetic', () => {
    assert.match(JSON.stringify(outputs('tkload01')), /Synthetic: hourly energy load/);
  });
});
