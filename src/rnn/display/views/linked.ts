/** Several views in one output, with one time cursor. */
export interface LinkedView {
  version: 1;
  views: { mime: string; data: unknown }[];
}
