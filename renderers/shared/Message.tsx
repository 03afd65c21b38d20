import { useEnv } from './env';
import { ViewDataError } from './schema';

/** What is drawn in place of a view that cannot be: what is wrong, and what to do. */
export function Message({ title, detail, hint }: { title: string; detail?: string; hint?: string }) {
  return (
    <div class="rnn-message" role="alert">
      <div>
        <b>{title}.</b> {hint}
      </div>
      {detail ? <pre>{detail}</pre> : null}
    </div>
  );
}

export function DataErrorMessage({ error }: { error: unknown }) {
  const { text } = useEnv();
  if (error instanceof ViewDataError && error.newer)
    return <Message title={text.badData} hint={text.newer} />;
  const detail = error instanceof Error ? error.message : String(error);
  return <Message title={text.badData} hint={text.badDataHint} detail={detail} />;
}
