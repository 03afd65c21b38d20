import type { ComponentType } from 'preact';

/** A view: the data of one MIME type, how it is checked, and how it is drawn. */
export interface ViewDefinition<T> {
  mime: string;
  /** @throws ViewDataError */
  parse(data: unknown): T;
  View: ComponentType<{ data: T }>;
  /**
   * The same as one picture that nothing reacts in: an `<svg>`, as `StaticPicture` makes it. With `state` (what the
   * view gave `usePictureState`) as the reader has arranged it, without as it is first drawn.
   */
  Picture?: ComponentType<{ data: T; state?: unknown }>;
  /** Where both can be had without a script, it reads better as HTML than as a picture: a table. */
  tabular?: boolean;
}

/** A view among others, whatever its data. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its parse makes the data that its components take
export type AnyView = ViewDefinition<any>;
