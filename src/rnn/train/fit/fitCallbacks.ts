import type { Callback } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { type EarlyStopping, earlyStopping, type EarlyStoppingOptions } from '../callbacks/earlyStopping';
import { reduceLROnPlateau, type ReduceLROnPlateauOptions } from '../callbacks/reduceLROnPlateau';
import { say } from '../../../say';
import type { FitOptions } from './FitOptions';

/** The chapter's values (7.8.2). */
const EARLY_STOPPING: EarlyStoppingOptions = { patience: 10, restoreBestWeights: true };
const PLATEAU: ReduceLROnPlateauOptions = { factor: 0.5, patience: 5, minLr: 1e-7 };

export interface ChosenCallbacks {
  stopping?: EarlyStopping;
  plateau?: Callback;
  /** What they were made of. */
  chosen: {
    earlyStopping: EarlyStoppingOptions | false;
    reduceLROnPlateau: ReduceLROnPlateauOptions | false;
  };
  /** Told where something has to be left out. */
  warning?: string;
}

/** Without a validation part only what is asked to watch another metric runs: a falling `loss` tells nothing. */
export function fitCallbacks(tf: Tf, options: FitOptions, validated: boolean): ChosenCallbacks {
  const stopping = merged(options.earlyStopping, EARLY_STOPPING);
  const plateau = merged(options.reduceLROnPlateau, PLATEAU);
  const runs = (one: { monitor?: string } | undefined) =>
    one !== undefined && (validated || (one.monitor !== undefined && !one.monitor.startsWith('val_')));
  return {
    ...(runs(stopping) && { stopping: earlyStopping(tf, stopping) }),
    ...(runs(plateau) && { plateau: reduceLROnPlateau(tf, plateau) }),
    chosen: {
      earlyStopping: (runs(stopping) && stopping) || false,
      reduceLROnPlateau: (runs(plateau) && plateau) || false,
    },
    ...(!validated && { warning: withoutValidation([stopping, plateau].some((one) => one && !runs(one))) }),
  };
}

function merged<O extends object>(given: boolean | O | undefined, defaults: O): O | undefined {
  if (given === false) return undefined;
  return typeof given === 'object' ? { ...defaults, ...given } : defaults;
}

function withoutValidation(leftOut: boolean): string {
  const missing = say({
    en:
      'rnn.fit has no validation part. The loss on samples that the model learns from falls also while it only learns ' +
      'them by heart (overfitting), so nothing tells when to stop: pass { train, validation }, as rnn.split parts a series.',
    id:
      'rnn.fit tidak mendapat bagian validasi. Loss pada sampel yang dipelajari model turun juga ketika model hanya ' +
      'menghafalnya (overfitting), sehingga tidak ada yang menunjukkan kapan harus berhenti: berikan { train, validation }, ' +
      'seperti rnn.split membagi deret.',
  });
  if (!leftOut) return missing;
  return `${missing} ${say({
    en: "Early stopping and the falling learning rate are off; earlyStopping: { monitor: 'loss' } would watch the training loss.",
    id: "Early stopping dan penurunan laju belajar tidak aktif; earlyStopping: { monitor: 'loss' } akan mengamati loss pelatihan.",
  })}`;
}
