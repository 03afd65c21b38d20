import type { LayersModel } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import type { FitData } from '../train/fit/fitData';
import { exportModel, importModel, importWeights, type ImportWeightsOptions } from './files';
import { type CodeLanguage, modelCode, type ModelCode } from './modelCode';
import { exportData } from './training/exportData';
import type { TrainingLanguage } from './training/startLines';
import { trainingScript } from './training/trainingScript';
import type { TrainingScriptOptions } from './training/TrainingScriptOptions';

/** The same model elsewhere: `rnn.code`, … */
export function exchangeFace(tf: Tf) {
  return {
    /**
     * Code that makes the same model, sequential or functional: as a cell of this notebook, in Keras 3, or in PyTorch. With
     * the same weights all of them compute the same; the Keras and PyTorch code is run in tests, for every layer.
     * A compiled model is compiled there as well. What differs between the libraries is written out: `hardSigmoid`, which
     * is another function in Keras 3; a GRU that resets before the product, other activations and masks, which
     * `torch.nn` does not have and the code brings along.
     *
     * @param language `typescript` (default), `keras` or `pytorch`
     * @throws for a layer that has no translation, named
     */
    code: (model: LayersModel, language?: CodeLanguage): ModelCode => modelCode(model, language),

    /**
     * Writes a model for another library. What the file is, its name says: `.keras` is the model with its weights, for
     * `keras.models.load_model` of Keras 3; `.weights.h5` its weights, for `model.load_weights` in the model of
     * `rnn.code(model, 'keras')`; `.safetensors` its weights for PyTorch, for `load_state_dict` in the module of
     * `rnn.code(model, 'pytorch')`; `.onnx` the model with its weights, for ONNX Runtime and all that reads ONNX (opset 17):
     * batches and steps of any number, masks included; a chain of layers has the input `input` and the output `output`,
     * others are named after their layers; a folder's `model.json` is TensorFlow.js' own format.
     *
     * A folder `.savedmodel` is a SavedModel of TensorFlow, with the signature `serve`. Keras writes it: that takes a
     * Python with Keras 3 and TensorFlow (`pip install keras tensorflow-cpu`), the one that the environment variable
     * `RNNBOOK_PYTHON` names, else `python3`. A SavedModel of that name is replaced; interrupting the cell ends it.
     *
     * @param path relative to the notebook's folder
     * @throws for a layer, an activation or a mask that has no translation, named; when the file cannot be written, or
     *   something else is in its place; for a `.savedmodel` also when Python or a package is missing
     */
    exportModel: (model: LayersModel, path: string): Promise<void> => exportModel(model, path),

    /**
     * Reads a model with its weights: `.keras` of Keras 3, `.h5` of Keras 2 (or 3), `model.json` of TensorFlow.js.
     *
     * @param path relative to the notebook's folder
     * @throws for a layer, an option or an activation that TensorFlow.js does not have, named
     */
    importModel: (path: string): Promise<LayersModel> => importModel(tf, path),

    /**
     * Reads weights into a model: `.weights.h5` of Keras 3, or `.safetensors` of PyTorch. The order of gates and the forms
     * of biases are converted. A module of PyTorch is found by the name of its layer, or as the only one that fits.
     *
     * @param path relative to the notebook's folder
     * @returns the model
     * @throws when a weight is missing or does not fit, named; the model then stays as it is
     */
    importWeights: (model: LayersModel, path: string, options?: ImportWeightsOptions): Promise<LayersModel> =>
      importWeights(tf, model, path, options),

    /**
     * A Python script that trains the compiled model where one machine is not enough: data-parallel, each process with its
     * share of every batch, in Keras on TensorFlow (`tf.distribute.MultiWorkerMirroredStrategy`, with `TF_CONFIG`) or in
     * PyTorch (`DistributedDataParallel`, with `torchrun`). Optimizer, learning rate, clipping, loss and metrics are those
     * of the model; of metrics it has accuracy, MAE and MSE, and leaves out others. A schedule of the learning rate is not
     * carried over, only its present value.
     *
     * The way there and back: `rnn.exportData(model, data, 'train.safetensors')`; for the weights to start from (else they
     * are new) `rnn.exportModel(model, 'start.weights.h5')`, for PyTorch `'start.safetensors'`; the script, started as
     * its head says, on one machine or on several; `rnn.importWeights(model, 'trained.weights.h5')`, of PyTorch
     * `'trained.safetensors'`. Killed and started again, it goes on after the last whole epoch.
     *
     * With the same seed and the same batches the training does not depend on the number of processes, but for rounding;
     * for dropout; and for batch normalisation, which normalises each process's share by itself.
     *
     * @param options the defaults of the script's own options
     * @throws for a language without one; a model that is not compiled, has several outputs, stateful layers, a loss of
     *   its own or a layer that has no translation, named; for PyTorch also for regularizers, and dropout inside of a
     *   recurrent layer
     */
    trainingScript: (
      model: LayersModel,
      language: TrainingLanguage,
      options?: TrainingScriptOptions,
    ): ModelCode => trainingScript(model, language, options),

    /**
     * Writes training data for the script of `rnn.trainingScript`, as safetensors: `x` and `y`, and of the validation part
     * `x_validation` and `y_validation`; of several inputs `x_0`, `x_1`, … in the order of the model's. The first axis
     * is the samples, the others are those of the model's inputs and output. All are float32, but int32 where they are
     * indices: tokens that an Embedding reads, and classes (for `sparseCategoricalCrossentropy`, without a last axis).
     *
     * @param data `{ x, y }` or `{ train: { x, y }, validation: { x, y } }`, as of `rnn.fit`
     * @param path relative to the notebook's folder; it ends in .safetensors
     * @throws as `rnn.fit` for data that does not fit; for a dataset; when the file cannot be written
     */
    exportData: (model: LayersModel, data: FitData, path: string): Promise<void> =>
      exportData(tf, model, data, path),
  };
}
