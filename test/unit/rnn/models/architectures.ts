import { golden, rnn } from '../support';
import type { SpecifiedModel } from '../../../../src/rnn/models/SpecifiedModel';
import type { Shape } from '../../../../src/rnn/display/views';

/** What `test/golden/architectures.json` holds: models that Keras has built. */
interface Case {
  architecture: ArchitectureName;
  options: Record<string, unknown>;
  parameters: number;
  trainable: number;
  outputShape: Shape;
  layers: { type: string; parameters: number; outputShape: Shape; weights: number[][] }[];
}

export type ArchitectureName = Exclude<keyof typeof rnn.models, 'fromJSON' | 'decode'>;

export const CASES = golden<{ cases: Case[] }>('architectures').cases;

export const titleOf = ({ architecture, options }: Pick<Case, 'architecture' | 'options'>) =>
  `${architecture}(${Object.keys(options).length > 0 ? JSON.stringify(options) : ''})`;

export function specified(architecture: ArchitectureName, options?: object): SpecifiedModel {
  return (rnn.models[architecture] as (options?: object) => SpecifiedModel)(options);
}

export const ARCHITECTURES = [...new Set(CASES.map(({ architecture }) => architecture))];
