/** Data of a view, drawn by the tests that every view has to pass. */
export interface ViewSample {
  /** Unique, as it stands in the tests' names and in the names of reference pictures. */
  name: string;
  mime: string;
  data: unknown;
  /** Kept as a reference picture, wide and narrow, light and dark. */
  pictured?: boolean;
}
