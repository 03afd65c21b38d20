/**
 * The library that cells see as `rnn`: looking inside recurrent models, and the tools around them. It computes
 * with the `tf` that it is given and shows things on the host that it is given.
 */
import type { LayersModel } from '@tensorflow/tfjs';
import { describeObjects } from './display/describeObjects';
import { newDisplayId } from './display/displayId';
import { consoleHost, type RnnHost } from './display/host';
import { html, markdown, svg } from './display/markup';
import { MIME, type View, view } from './display/mime';
import { toBundle } from './display/toBundle';
import { type VegaLiteSpec, vegaLiteBundle } from './display/vegaLite';
import type { Example } from './inspect/example';
import { gates, type GatesOptions } from './inspect/gates';
import { unroll } from './inspect/unroll';
import type { Tf } from './tf';
import { installLiveTraining } from './train/liveTraining';

export { consoleHost, installLiveTraining, toBundle };
export type { Example, GatesOptions, RnnHost, Tf, VegaLiteSpec, View };

/** What `rnn.display` shows can be replaced later, in place. */
export interface DisplayHandle {
  update(value: unknown): void;
}

export type Rnn = ReturnType<typeof createRnn>;

/**
 * @param tf TensorFlow.js, with its backend ready
 * @param host where displayed values go; default: text on the console
 */
export function createRnn(tf: Tf, host: RnnHost = consoleHost) {
  describeObjects(tf);
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

    /**
     * The model unrolled in time: layers × timesteps, with shapes and what feeds what. With an example also its
     * values, ‖h‖₂ of every recurrent layer at every timestep, and the model's output for it.
     *
     * @param example `[timesteps, features]` or `[1, timesteps, features]`, an array or a tensor; for a model with
     * several inputs a list of those
     * @throws when the example does not fit the model's input
     */
    unroll: (model: LayersModel, example?: Example): View => unroll(tf, model, example),

    /**
     * The gate activations of one recurrent layer for one example, unit × timestep: forget, input, candidate and
     * output gate, cell and hidden state of an LSTM; update and reset gate, candidate and hidden state of a GRU; the
     * hidden state of a SimpleRNN. The layer gets what the layers before it make of the example, and its gates come
     * from its own weights and activations. The time axis is that of the input, also for a backward layer, whose
     * last state is then at the first step.
     *
     * @param example as for `unroll`
     * @param options.layer name of the layer or its index in `model.layers`; default: the first recurrent layer
     * @param options.direction which layer of a Bidirectional: `forward` (default) or `backward`
     * @throws when the model has no such layer, or the example does not fit the model's input
     */
    gates: (model: LayersModel, example: Example, options?: GatesOptions): View =>
      gates(tf, model, example, options),
  };
}
