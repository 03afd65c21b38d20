/** What is known of models without TensorFlow.js: for builders, exporters and the command line. */
export * from './architectures';
export { type AdviceData, adviceFor, type Recommendation } from './advisor/advise';
export { adviceView } from './advisor/adviceView';
export { advisedModel } from './advisor/advisedModel';
export type { AdviseAnswers } from './advisor/answers';
export { modelCode } from './code/modelCode';
export { ACTIVATIONS, type Activation, isRecurrentKind } from './specification/layers';
export type {
  DenseSpecification,
  EmbeddingSpecification,
  LayerKind,
  LayerSpecification,
  RecurrentKind,
  RecurrentSpecification,
} from './specification/layers';
export type { InputSpecification } from './specification/input';
export { type CompileSpecification, LOSSES, type Loss, METRICS, OPTIMIZERS } from './specification/compile';
export { parseSpecification } from './specification/parse';
export { SpecificationError } from './specification/problem';
export { TASKS } from './specification/specification';
export type {
  EncoderDecoderSpecification,
  ModelSpecification,
  ModelSpecificationInput,
  SequentialSpecification,
  Task,
} from './specification/specification';
export { type LayerSummary, type ModelSummary, summarise } from './specification/summary';
export { specifiedModelView } from './modelView';
export { ADVISED_UNITS, CELL_KINDS } from './advisor/advisedModel';
