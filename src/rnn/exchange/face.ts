import type { LayersModel } from '@tensorflow/tfjs';
import { type CodeLanguage, modelCode, type ModelCode } from './modelCode';

/** The same model elsewhere: `rnn.code`, … */
export function exchangeFace() {
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
  };
}
