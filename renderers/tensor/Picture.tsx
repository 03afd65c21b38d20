import type { TensorView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { realMinus, short } from '../shared/format';
import { TablePicture } from '../shared/TablePicture';

export function TensorPicture({ data }: { data: TensorView }) {
  const { text } = useEnv();
  const { statistics, preview } = data;
  const columns = Math.max(0, ...preview.map((row) => row.length));
  const range = statistics
    ? `${text.statistics.min} ${short(statistics.min)} · ${text.statistics.max} ${short(statistics.max)} · ${text.statistics.mean} ${short(statistics.mean)}`
    : '';
  return (
    <TablePicture
      title={text.tensor}
      detail={`${data.dtype} [${data.shape.join(', ')}]`}
      description={range}
      columns={Array.from({ length: columns }, (_, i) => ({ label: String(i), numeric: true }))}
      rows={preview.map((row) => row.map(realMinus))}
      notes={[range, data.complete ? '' : `… ${text.partOfTensor}`].filter((note) => note !== '')}
    />
  );
}
