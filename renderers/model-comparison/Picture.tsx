import type { ModelComparisonView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { TablePicture } from '../shared/TablePicture';
import { useWords } from '../shared/words';
import { differenceText, rowsOf } from './rows';
import { words as translated } from './words';

export function ModelComparisonPicture({ data }: { data: ModelComparisonView }) {
  const { language } = useEnv();
  const words = useWords(translated);
  const rows = rowsOf(data.models, words, language);
  const difference = differenceText(data.models, words, language);
  return (
    <TablePicture
      title={words.title}
      detail={words.detail(String(data.models.length))}
      description={rows
        .map(
          ({ name, cells }) =>
            `${words.rows[name]}: ${cells.map(({ text }, i) => `${data.models[i]!.name} ${text}`).join(', ')}`,
        )
        .join('. ')}
      columns={[
        { label: words.quantity },
        ...data.models.map(({ name }) => ({ label: name, numeric: true })),
      ]}
      rows={rows.map(({ name, cells }) => [
        words.rows[name],
        ...cells.map(({ text, detail, bar, best }) => ({
          text: `${best ? '▸ ' : ''}${text}${detail ? ` · ${detail}` : ''}`,
          bold: best,
          bar,
        })),
      ])}
      notes={difference ? [difference] : []}
    />
  );
}
