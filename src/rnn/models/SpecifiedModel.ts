import type { LayersModel } from '@tensorflow/tfjs';
import { type MimeBundle, showAs } from '../display/mime';
import { modelBundle } from '../inspect/model';
import type { Tf } from '../tf';
import { buildEncoderDecoder, type InferenceModels, inferenceModels } from './buildEncoderDecoder';
import { buildSequential } from './buildSequential';
import { type CodeLanguage, modelCode, type ModelCode, shownCode } from '../exchange/modelCode';
import { modelCode as specificationCode } from './code/modelCode';
import type { InitialWeights } from './runCall';
import type { EncoderDecoderSpecification, ModelSpecification } from './specification/specification';
import { type ModelSummary, summarise } from './specification/summary';

/** A model's specification, from which come the model, its code and its diagram. Displayed, it is its diagram. */
export class SpecifiedModel<S extends ModelSpecification = ModelSpecification> {
  protected readonly tf: Tf;

  constructor(
    tf: Tf,
    /** Plain data, as `toJSON` gives them: to change something, change a copy and give it to `rnn.models.fromJSON`. */
    readonly specification: S,
  ) {
    this.tf = tf;
    Object.defineProperty(this, 'tf', { enumerable: false });
    showAs(this, () => this.card());
  }

  /** Its kind of problem, each layer's shapes and parameters, without building it. */
  summary(): ModelSummary {
    return summarise(this.specification);
  }

  /** A new model with new random weights (of `rnn.seed`), compiled: ready for `fit`. */
  build(): LayersModel {
    return this.made('random');
  }

  /**
   * Code that makes the same model; `text` is the code itself. As TypeScript it is a cell, which with the same seed
   * makes the same weights; in Keras and PyTorch see `rnn.code`.
   */
  code(language: CodeLanguage = 'typescript'): ModelCode {
    if (language === 'typescript') return shownCode(language, specificationCode(this.specification));
    return this.briefly((model) => modelCode(model, language));
  }

  /** For `JSON.stringify`; `rnn.models.fromJSON` takes it back. */
  toJSON(): S {
    return structuredClone(this.specification);
  }

  private made(weights: InitialWeights): LayersModel {
    const { tf } = this;
    const specification: ModelSpecification = this.specification;
    let model!: LayersModel;
    // TensorFlow.js leaves behind what it puts the bias of `unitForgetBias` together from
    tf.tidy(() => {
      model =
        specification.kind === 'sequential'
          ? buildSequential(tf, specification, weights)
          : buildEncoderDecoder(tf, specification, weights);
    });
    return model;
  }

  private card(): MimeBundle {
    return this.briefly(modelBundle);
  }

  /** With a model that is gone afterwards. */
  private briefly<T>(use: (model: LayersModel) => T): T {
    const model = this.made('zeros');
    try {
      return use(model);
    } finally {
      model.optimizer.dispose();
      model.dispose();
    }
  }
}

export class SpecifiedEncoderDecoder extends SpecifiedModel<EncoderDecoderSpecification> {
  /**
   * The encoder, and the decoder for one step: models of their own that share the weights of the model that `build`
   * gave, also when that is trained further. `rnn.models.decode` runs them.
   * @throws when the model has not this specification's layers
   */
  inference(model: LayersModel): InferenceModels {
    return inferenceModels(this.tf, this.specification, model);
  }
}
