export { bidirectionalClassifier, type BidirectionalClassifierOptions } from './bidirectionalClassifier';
export { characterGenerator, type CharacterGeneratorOptions } from './characterGenerator';
export { encoderDecoder, type EncoderDecoderOptions } from './encoderDecoder';
export { type ForecasterOptions, gruForecaster, lstmForecaster, simpleRnnForecaster } from './forecaster';
export {
  manyToMany,
  type ManyToManyOptions,
  oneToMany,
  type OneToManyOptions,
  oneToOne,
  type OneToOneOptions,
} from './kindsOfProblem';
export type { CellKind, TrainingOptions } from './options';
export { sentimentClassifier, type SentimentClassifierOptions } from './sentimentClassifier';
export { simpleRnnClassifier, type SimpleRnnClassifierOptions } from './simpleRnnClassifier';
export { stackedLstm, type StackedLstmOptions } from './stackedLstm';
export { recurrentModel, type RecurrentModelOptions } from './recurrentModel';
export { ARCHITECTURE_NAMES, type ArchitectureName, optionsWithDefaults, specificationOf } from './registry';
