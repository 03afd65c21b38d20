import { useMemo } from 'preact/hooks';
import type { LinkedView as Data } from '../../src/rnn/display/views';
import { CursorScope } from '../shared/cursor';
import { Embedded } from '../shared/Embedded';
import { useEnv } from '../shared/env';
import { DataErrorMessage } from '../shared/Message';
import { ViewDataError } from '../shared/schema';
import { parts } from './parts';

export function LinkedView({ data }: { data: Data }) {
  return (
    <CursorScope>
      {data.views.map((part, i) => (
        <div key={i} class="rnn-part">
          <Part {...part} />
        </div>
      ))}
    </CursorScope>
  );
}

function Part({ mime, data }: Data['views'][number]) {
  const { interactive } = useEnv();
  const checked = useMemo(() => check(mime, data), [mime, data]);
  if ('error' in checked) return <DataErrorMessage error={checked.error} />;
  const { definition, value } = checked;
  const { Picture } = definition;
  return interactive || !Picture ? (
    <Embedded definition={definition} data={value} />
  ) : (
    <Picture data={value} />
  );
}

function check(mime: string, data: unknown) {
  const definition = parts.find((candidate) => candidate.mime === mime);
  if (!definition) return { error: new ViewDataError(`views: "${mime}" cannot be drawn here`) };
  try {
    return { definition, value: definition.parse(data) as unknown };
  } catch (error) {
    return { error };
  }
}
