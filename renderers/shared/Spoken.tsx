import { useEnv } from './env';

/** Said by screen readers and not drawn; left out where no style sheet could hide it. */
export function Spoken({ children }: { children: string }) {
  return useEnv().interactive ? <span class="rnn-hidden">{children}</span> : null;
}
