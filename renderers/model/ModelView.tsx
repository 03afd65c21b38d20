import type { ModelView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Embedded } from '../shared/Embedded';
import { Head } from '../shared/Head';
import { unrolled } from '../unrolled/definition';
import { Details } from './Details';
import { SummaryTable } from './SummaryTable';

export function ModelView({ data }: { data: Data }) {
  const { text, language } = useEnv();
  return (
    <div>
      <Head
        title={data.name}
        detail={`${data.type} · ${text.parameters(count(data.parameters, language))}`}
      />
      <SummaryTable data={data} />
      <Details data={data} />
      {data.network.layers.length > 0 ? (
        <div style="margin-top:22px">
          <Embedded definition={unrolled} data={data.network} />
        </div>
      ) : null}
    </div>
  );
}
