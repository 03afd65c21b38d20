import type { MetricsView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, short } from '../shared/format';
import { TablePicture } from '../shared/TablePicture';
import { fromLibrary } from '../shared/text';
import { bestValue } from './best';

export function MetricsPicture({ data }: { data: MetricsView }) {
  const { text, language } = useEnv();
  const baselines = data.rows.filter((row) => row.baseline);
  const rows = [...baselines, ...data.rows.filter((row) => !row.baseline)];
  return (
    <TablePicture
      title={data.title || text.metricsTitle}
      detail={text.samples(count(data.samples, language))}
      description={rows.map(({ name }) => name).join(', ')}
      columns={[
        { label: text.model },
        ...data.columns.map(({ label, unit, better }) => ({
          label: `${fromLibrary(label, text)} ${unit} ${better === 'lower' ? '↓' : '↑'}`.replace('  ', ' '),
          numeric: true,
        })),
      ]}
      rows={rows.map((row) => [
        row.baseline ? `${row.name} · ${text.baseline}` : row.name,
        ...data.columns.map((column) => {
          const value = row.values[column.id];
          if (value === null || value === undefined) return { text: 'n/a', muted: true };
          const best = value === bestValue(column, rows);
          return { text: best ? `▸ ${short(value)}` : short(value), bold: best };
        }),
      ])}
      dividers={baselines.length > 0 ? [baselines.length - 1] : []}
      notes={data.notes.map((note) => fromLibrary(note, text))}
    />
  );
}
