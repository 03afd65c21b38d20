import assert from 'node:assert/strict';
import type { MetricsView, SearchView } from '../../../src/rnn/display/views';
import { SampleRun } from './sampleRun';

describe('the toolkit sample', function () {
  this.timeout(180_000);
  const sample = new SampleRun();
  before(() => sample.run('toolkit.rnnbook'));
  after(() => sample.dispose());

  const mae = ({ rows }: MetricsView, name: string) => rows.find((row) => row.name === name)!.values.mae!;

  it('beats the naive forecasts on the test part', () => {
    const metrics = sample.view<MetricsView>('tkcomp01', 'metrics');
    assert.ok(mae(metrics, 'GRU') < mae(metrics, 'seasonal naive'));
    assert.ok(mae(metrics, 'GRU') < mae(metrics, 'naive'));
  });

  it('backtests without a warning, beside the naive forecasts', () => {
    const metrics = sample.view<MetricsView>('tkback02', 'metrics');
    assert.deepEqual(metrics.rows.map(({ name }) => name).sort(), ['GRU', 'naive', 'seasonal naive']);
    assert.deepEqual(
      sample.outputs('tkback02').filter((output) => 'stderr' in output),
      [],
    );
  });

  it('finds the best of its trials', () => {
    const { trials } = sample.view<SearchView>('tksear02', 'search');
    assert.equal(trials.length, 4);
    assert.ok(trials.every(({ status }) => status === 'done'));
  });

  it('labels its series as synthetic', () => {
    assert.match(JSON.stringify(sample.outputs('tkload01')), /Synthetic: hourly energy load/);
  });
});
