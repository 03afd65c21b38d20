import { cellType, isBidirectional, type Layer, type RecurrentLayer } from '../../inspect/recurrentLayer';

/** Whether a layer hands the mask of its input on, as Keras does. */
export function keepsMask(layer: Layer): boolean {
  const recurrent = isBidirectional(layer) ? layer.forwardLayer : layer;
  if (cellType(recurrent)) return (recurrent as RecurrentLayer).getConfig().returnSequences === true;
  return layer.supportsMasking;
}
