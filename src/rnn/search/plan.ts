import { createHash } from 'node:crypto';
import { gridOf } from './grid';
import { halvingRungs, type Rung } from './halving';
import { type SearchOptions, type Settings, settingsOf } from './options';
import { sampleOf } from './sample';
import { assertSpace, type Params, searchSpace, type SearchSpace } from './space';
import type { TrialSetup } from './trial';
import { assertData, hashOf } from './trialData';
import { trialSource } from './trialSource';

const DEFAULT_TRIALS = 10;

/** One combination that is tried. */
export interface Candidate {
  /** From 1, in the order of the plan. */
  number: number;
  /** The same for the same parameters. */
  key: string;
  params: Params;
  seed: number;
}

/** What makes a search the one that it is: results of another are not comparable. */
export interface SearchIdentity {
  method: string;
  goal: string;
  seed: number;
  epochs: number;
  minEpochs?: number;
  eta?: number;
  stopEarly: unknown;
  space: SearchSpace;
  /** Hashes. */
  trial: string;
  data: string;
}

/** A search before it begins. */
export interface Plan {
  /** Of its identity. */
  id: string;
  identity: SearchIdentity;
  settings: Settings;
  space: SearchSpace;
  setup: TrialSetup;
  candidates: Candidate[];
  /** One, unless it is successive halving. */
  rungs: Rung[];
}

/** @throws for an option, a trial or data that a search cannot work with */
export function planOf<S extends SearchSpace, D>(options: SearchOptions<S, D>): Plan {
  const settings = settingsOf(options);
  const space: SearchSpace = options.space ?? searchSpace;
  assertSpace(space);
  const source = trialSource(options.trial);
  assertData(options.data);
  const params = candidatesOf(space, settings);
  const { method, goal, seed, epochs, minEpochs, eta, stopEarly } = settings;
  const identity: SearchIdentity = {
    ...{ method, goal, seed, epochs },
    ...(method === 'halving' && { minEpochs, eta }),
    stopEarly: stopEarly ?? null,
    space,
    trial: hashOf(source),
    data: hashOf(options.data),
  };
  const candidates = params.map((own, i) => {
    const key = hashOf(own).slice(0, 16);
    return { number: i + 1, key, params: own, seed: seedOf(seed, key) };
  });
  const rungs =
    method === 'halving'
      ? halvingRungs({ trials: candidates.length, eta, minEpochs, maxEpochs: epochs })
      : [{ trials: candidates.length, epochs }];
  const setup = { source, data: options.data };
  return { id: hashOf(identity).slice(0, 32), identity, settings, space, setup, candidates, rungs };
}

function candidatesOf(space: SearchSpace, { method, trials, epochs, minEpochs, seed }: Settings): Params[] {
  if (method === 'grid') return gridOf(space);
  const wanted = method === 'halving' ? Math.floor(epochs / minEpochs) : DEFAULT_TRIALS;
  return sampleOf(space, trials ?? wanted, seed);
}

/** A number of 31 bits for each trial, which does not depend on what other trials there are. */
function seedOf(seed: number, key: string): number {
  return createHash('sha256').update(`${seed} ${key}`).digest().readUInt32BE(0) >>> 1;
}
