/** A cell with a model's code, read back as the model, changed as data, and written back. */
export { changeModelCell } from './changeModelCell';
export { changeTo, type LayerChange, type ModelChange } from './ModelChange';
export type { ProblemData, ProblemId, ReadProblem } from './problem';
export { problemText } from './problemText';
export { readModelCell } from './readModelCell';
export type {
  FieldValues,
  ReadArchitecture,
  ReadCompile,
  ReadEncoderDecoder,
  ReadFields,
  ReadInput,
  ReadLayer,
  ReadModel,
  ReadSequential,
  UnreadModel,
} from './ReadModel';
