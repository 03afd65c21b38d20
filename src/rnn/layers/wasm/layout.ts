/** The fields of `Pass` in assembly/pass.ts, in their order, four bytes each. */
const FIELDS = [
  'cellType',
  'timesteps',
  'batch',
  'features',
  'units',
  'padded',
  'blocks',
  'inputBlocks',
  'goBackwards',
  'activation',
  'recurrentActivation',
  'hasInitialState',
  'gateSteps',
  'stateSteps',
  'x',
  'kernel',
  'recurrentKernel',
  'candidateKernel',
  'bias',
  'mask',
  'recurrentDropout',
  'gates',
  'hidden',
  'dropped',
  'cell',
  'inner',
  'sequence',
  'sequenceGradient',
  'hiddenGradient',
  'cellGradient',
  'kernelTransposed',
  'recurrentTransposed',
  'candidateTransposed',
  'scratch',
  'keptGradient',
  'hiddenGradients',
  'cellGradients',
  'xGradient',
  'xGradientRows',
  'kernelGradient',
  'recurrentGradient',
  'biasGradient',
  'room',
  'roomBytes',
] as const;

export type Field = (typeof FIELDS)[number];
export type Fields = Partial<Record<Field, number>>;

export const PASS_BYTES = FIELDS.length * 4;

/** Writes the fields that are given, at their places. */
export function writeFields(target: Int32Array, fields: Fields): void {
  FIELDS.forEach((field, index) => {
    const value = fields[field];
    if (value !== undefined) target[index] = value;
  });
}
