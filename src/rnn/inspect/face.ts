import type { LayersModel } from '@tensorflow/tfjs';
import { type View, view } from '../display/mime';
import type { FastLayers } from '../layers/install';
import type { ObservedPass } from '../layers/observation';
import type { Tf } from '../tf';
import type { Example } from './example';
import { compareModels, type CompareModelsOptions, type ModelToCompare } from './compareModels';
import { compareGates, type CompareGatesOptions, gates, type GatesOptions } from './gates';
import { cell, type CellOptions } from './cell/cell';
import { link } from './link';
import type { Batch } from './gradients/batch';
import { gradientFlow, type GradientFlowOptions } from './gradients/gradientFlow';
import { modelBundle } from './model';
import { type Snapshot, snapshot } from './snapshot';
import { seq2seq, type Seq2SeqOptions } from './seq2seq/seq2seq';
import { unroll, type UnrollOptions } from './unroll';

/** What looks inside a model: `rnn.unroll`, `rnn.gates`, … */
export function inspectFace(tf: Tf, layers: FastLayers) {
  return {
    /**
     * The model unrolled in time: layers × timesteps, with shapes and what feeds what. With an example also its
     * values, ‖h‖₂, h and (LSTM) c of every recurrent layer at every timestep, the steps that a mask leaves out, and
     * the model's output for it. Of more than 64 units, or very many steps, h and c of every so many-th unit.
     *
     * @param example `[timesteps, features]` or `[1, timesteps, features]`, an array or a tensor; for a model with
     * several inputs a list of those
     * @param options.tokens the words of the timesteps of the first sequence, one each, `''` for padding
     * @throws when the example does not fit the model's input, or there is not one token a timestep
     */
    unroll: (model: LayersModel, example?: Example, options?: UnrollOptions): View =>
      unroll(tf, model, example, options),

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
     * @param options.before a snapshot of the model, `rnn.snapshot(model)` before training: its activations and weights
     * are drawn beside those of now. The model runs with those weights for a moment, and has its own again afterwards
     * @param options.order how the units are ordered at first: `index` (default), `peak` (by the step at which |h| is
     * largest) or `cluster` (similar hidden states together)
     * @throws when the model has no such layer, the example does not fit the model's input, or the snapshot the model
     */
    gates: (model: LayersModel, example: Example, options?: GatesOptions): View =>
      gates(tf, model, example, options),

    /**
     * The gate activations of several models for the same example, side by side on one time axis with one cursor:
     * `rnn.compareGates({ LSTM: lstm, GRU: gru }, example)`. See `gates`.
     *
     * @param models one to four, by the names that they are shown with
     * @param options as for `gates`, for every model
     * @throws as `gates`, and when the layers take different numbers of steps
     */
    compareGates: (
      models: Record<string, LayersModel>,
      example: Example,
      options?: CompareGatesOptions,
    ): View => compareGates(tf, models, example, options),

    /** A copy of a model's weights as they are now, as plain arrays: for `before` of `rnn.gates` and `rnn.gradientFlow`. */
    snapshot: (model: LayersModel): Snapshot => snapshot(model),

    /**
     * The cell of one recurrent layer as a wiring diagram with the numbers of one unit at one step flowing through, the
     * equations beside it with the same numbers put in, and the unit's gates and states over time. Step and unit are
     * chosen in the view.
     *
     * The equations are those that the layer computes. GRU: h = z∘h₋₁ + (1 − z)∘h̃, as in Keras, PyTorch and Cho et al.
     * (2014); Chung et al. (2014) and many textbooks swap z and 1 − z. With `resetAfter` the reset gate acts after the
     * product with the recurrent kernel.
     *
     * Of a layer with more than 64 units, the 64 whose state varies most are kept (with `unit`); of more than 200 steps,
     * the 200 around `step`.
     *
     * @param example as for `unroll`
     * @param options.layer, options.direction as for `gates`
     * @param options.step, options.unit what is shown first, counted from 0; default: the last step, and the unit whose
     * state varies most
     * @throws as `gates`, and when there is no such step or unit
     */
    cell: (model: LayersModel, example: Example, options?: CellOptions): View =>
      cell(tf, model, example, options),

    /**
     * Shows several views in one output, below one another, with one time cursor: the step (and unit) chosen in one is
     * chosen in all. `rnn.link(rnn.unroll(model, x), rnn.gates(model, x))`
     *
     * @param views what functions of `rnn` that return views have returned
     * @throws when a value is no view
     */
    link: (...views: View[]): View => link(views),

    /**
     * How the gradient flows back through time: ‖∂loss/∂h‖₂ at every step of one recurrent layer, of an LSTM also
     * ‖∂loss/∂c‖₂; mean, 10th and 90th percentile over the examples. For several models, by name, on the same data.
     *
     * ∂loss/∂hₜ is the total derivative: through the layer's output at step t, and through all later steps. The loss
     * is each example's own, so the numbers do not depend on how many there are. The model runs as at inference,
     * without dropout. A step that a mask leaves out of an example does not count for it.
     *
     * The verdict compares the norm at the first step that the layer reads with that at the last (∂loss/∂c of an
     * LSTM): healthy from 1/10 to 10 times, fading below 1/10, vanishing below 1/100, growing above 10, exploding
     * above 100 or where something is not finite. Beside it: the spectral radius of the recurrent kernel (of an LSTM or GRU,
     * of its candidate's part; up to 512 units), by Gelfand's formula, and the mean forget gate (LSTM) or update gate (GRU).
     *
     * @param x examples × timesteps × features, an array or a tensor; for a model with several inputs a list of those
     * @param y what the model should have put out for each example
     * @param options.layer name of the layer or its index in `model.layers`; default: the first recurrent layer
     * @param options.direction which layer of a Bidirectional: `forward` (default) or `backward`
     * @param options.loss a name that `compile` knows, or a function; default: what the model was compiled with
     * @param options.before `rnn.snapshot(model)` before training, for several models by name: its curve is drawn
     * dotted
     * @param options.clip how to clip the gradients of the weights, as for `clipGradients`; default: as the model's
     * optimizer does. Their norms are shown before and after
     * @throws when x or y do not fit the model, the model has no loss, or the models see different numbers of steps
     */
    gradientFlow: (
      models: LayersModel | Record<string, LayersModel>,
      x: Batch,
      y: Batch,
      options?: GradientFlowOptions,
    ): View => gradientFlow(tf, models, x, y, options),

    /**
     * What a model in the last line of a cell shows as well: its layers with output shapes, and on demand how each
     * number of parameters comes about, the memory it takes, and the equations of its recurrent layers as
     * TensorFlow.js and Keras compute them.
     *
     * Memory: 4 bytes a weight; what the optimizer keeps of each trained weight (Adam twice its size); and for
     * training an estimate of the activations of one example: each layer's output, and of each recurrent step and
     * unit the gates and states (LSTM 6, GRU 4, SimpleRNN 1).
     */
    modelCard: (model: LayersModel): View => view(modelBundle(model)),

    /**
     * Models side by side, as in chapter 7.4.3: parameters, memory, and with their histories training time, losses
     * and the gap between them at the best epoch (lowest val_loss): val_loss − loss. Times are measured: of a
     * training as long as it was drawn while it ran; of a prediction, with an example, the median of 15 after 3 that
     * do not count.
     *
     * @throws when a model has no layers, a history is none, or the example does not fit
     */
    compareModels: (models: Record<string, ModelToCompare>, options?: CompareModelsOptions): View =>
      compareModels(tf, models, options),

    /**
     * An encoder–decoder at work on one example, twice: fed the target as in training (teacher forcing: the start, then
     * the target shifted by one step), and free, fed its own outputs (the most likely token, or the number itself)
     * as in use. The first step at which the two read different inputs is where they part.
     *
     * The whole model runs on what the decoder has been given so far, so any layers may lie in it; a decoder of fixed
     * length gets zeros after that. A decoder that looks ahead is refused.
     *
     * @param model with two inputs, the encoder's and the decoder's, whose decoder starts from the encoder's state, and an
     * output a step: probabilities of tokens, or numbers
     * @param options.input what the encoder reads: tokens (names or indices), or numbers `[timesteps, features]`
     * @param options.target what the decoder should put out, likewise
     * @param options.start what the decoder reads first; for numbers zeros by default
     * @param options.end the token that ends an output; where the target lacks it, it is added
     * @param options.tokens names of the tokens, in the order of the model's outputs and indices; `inputTokens` and
     * `outputTokens` where the encoder's and the decoder's differ. Without any, outputs are numbers
     * @param options.steps how long the free run may become; default: as long as the target
     * @throws when the model is no encoder–decoder, its decoder looks ahead, or something does not fit it
     */
    seq2seq: (model: LayersModel, options: Seq2SeqOptions): View => seq2seq(tf, model, options),

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
