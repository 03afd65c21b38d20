import type { Tf } from '../tf';
import { newDisplayId } from './displayId';
import type { RnnHost } from './host';
import { html, markdown, svg } from './markup';
import { MIME, type View, view } from './mime';
import { toBundle } from './toBundle';
import { type VegaLiteSpec, vegaLiteBundle } from './vegaLite';

/** What `rnn.display` shows can be replaced later, in place. */
export interface DisplayHandle {
  update(value: unknown): void;
}

/** What shows values: `rnn.display`, `rnn.html`, … */
export function displayFace(tf: Tf, host: RnnHost) {
  const bundleOf = (value: unknown) => toBundle(tf, value) ?? { [MIME.text]: 'undefined' };

  return {
    /**
     * Shows a value as the last expression of a cell would be shown.
     * @returns a handle whose `update` replaces it in place
     */
    display(value: unknown): DisplayHandle {
      const id = newDisplayId();
      host.display(bundleOf(value), id);
      return { update: (next) => host.update(bundleOf(next), id) };
    },

    /** A string of HTML, to be shown as such. */
    html: (source: string): View => html(source),

    /** A string with one `<svg>` element, to be shown as such. */
    svg: (source: string): View => svg(source),

    /** A string of Markdown, to be shown as such. */
    markdown: (source: string): View => markdown(source),

    /**
     * A chart from a vega-lite specification (https://vega.github.io/vega-lite/docs/spec.html).
     * Typed arrays in its data are fine; data from a URL is not loaded.
     */
    vegaLite: (spec: VegaLiteSpec): View => view(vegaLiteBundle(spec)),
  };
}
