import type { LayersModel } from '@tensorflow/tfjs';
import { isRecurrent, type RecurrentLayer } from '../../inspect/recurrentLayer';
import type { Tf } from '../../tf';
import type { Side } from '../padding';
import type { Reader } from './Reader';
import { StateReader } from './StateReader';
import { masks, stepwiseChain } from './stepwiseChain';
import { WindowReader } from './WindowReader';

/**
 * The quickest way to read that gives the same outputs.
 * @param readsZero whether index 0 can be among the tokens
 */
export function readerFor(tf: Tf, model: LayersModel, padding: Side, readsZero: boolean): Reader {
  const chain = stepwiseChain(model);
  const remembers =
    model.inputs[0]!.shape[1] === null ||
    chain?.some((layer) => isRecurrent(layer) && (layer as RecurrentLayer).stateful);
  if (!chain || !remembers || (readsZero && chain.some(masks))) return new WindowReader(tf, model, padding);
  return new StateReader(tf, model, chain);
}
