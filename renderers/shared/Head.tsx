import type { ComponentChildren } from 'preact';
import { SaveMenu } from './SaveMenu';

/** The line above a view: what it is, of what, and its controls. */
export function Head({
  title,
  detail,
  children,
}: {
  title: string;
  detail: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="rnn-head">
      <b>{title}</b> <span class="rnn-muted">{detail}</span>
      {children}
      <SaveMenu />
    </div>
  );
}
