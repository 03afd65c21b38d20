/** A question of the advisor's tree with the answers that it knows. */
export interface AdvisorForks {
  order: 'yes' | 'no';
  dependency: 'short' | 'medium' | 'long';
  samples: 'large' | 'small';
  future: 'yes' | 'no';
}

export type AdvisorFork = keyof AdvisorForks;

/** An answered question: which branch was taken, and for a number which it was. */
export type AdvisorStep = {
  [F in AdvisorFork]: { fork: F; branch: AdvisorForks[F]; value?: number };
}[AdvisorFork];

export type AdvisorCaveat =
  | 'guess'
  | 'nearLimit'
  | 'betweenSizes'
  | 'fewSamples'
  | 'manyForGru'
  | 'fewForLstm'
  | 'resources'
  | 'veryLong'
  | 'futureOfForecast'
  | 'streamEnds'
  | 'oneLayerTranslation';

export type AdvisorAlternative = 'lstm' | 'gru' | 'simpleRnn' | 'transformer' | 'tcn' | 'stateSpace';

/** When a recurrent network stays the right choice. */
export type AdvisorAsset = 'smallData' | 'streaming' | 'resources' | 'interpretable' | 'classic';

/** The advisor's tree (chapter 7.9.2), with the path that somebody's answers take. */
export interface AdvisorView {
  version: 1;
  /** In the order of the tree; empty: nothing was answered. */
  path: AdvisorStep[];
  caveats: AdvisorCaveat[];
  /** What else to try, or to take instead. */
  alternatives: AdvisorAlternative[];
  assets: AdvisorAsset[];
  /** Layers of the recommended network, once there is one. */
  layers?: number;
  /** The model that is ready to be built. */
  model?: { parameters: number };
}
