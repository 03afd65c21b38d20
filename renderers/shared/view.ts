import type { ComponentType } from 'preact';

/** A view: the data of one MIME type, how it is checked, and how it is drawn. */
export interface ViewDefinition<T> {
  mime: string;
  /** @throws ViewDataError */
  parse(data: unknown): T;
  View: ComponentType<{ data: T }>;
}
