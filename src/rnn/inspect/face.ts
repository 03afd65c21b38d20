import type { LayersModel } from '@tensorflow/tfjs';
import type { View } from '../display/mime';
import type { FastLayers } from '../layers/install';
import type { ObservedPass } from '../layers/observation';
import type { Tf } from '../tf';
import type { Example } from './example';
import { gates, type GatesOptions } from './gates';
import { link } from './link';
import { unroll } from './unroll';

/** What looks inside a model: `rnn.unroll`, `rnn.gates`, … */
export function inspectFace(tf: Tf, layers: FastLayers) {
  return {
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

    /**
     * Shows several views in one output, below one another, with one time cursor: the step (and unit) chosen in one is
     * chosen in all. `rnn.link(rnn.unroll(model, x), rnn.gates(model, x))`
     *
     * @param views what functions of `rnn` that return views have returned
     * @throws when a value is no view
     */
    link: (...views: View[]): View => link(views),

    /**
     * Runs something, like `model.predict` or `tf.variableGrads`, and returns besides its result what happened inside
     * the SimpleRNN, LSTM and GRU layers meanwhile: for each of their passes, in order, the gates and states of every
     * step, `[batch, timesteps, units]` each, and if a gradient was computed through the pass, ∂loss/∂h (of an LSTM
     * also ∂loss/∂c) of every step. Steps come in the order in which the layer took them. Layers that compute step by
     * step (a custom cell, an unusual activation) are not observed.
     */
    observe: <T>(run: () => T): { result: T; passes: ObservedPass[] } => layers.observe(run),
  };
}
