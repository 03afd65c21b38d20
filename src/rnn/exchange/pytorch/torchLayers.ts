import { cellType, isBidirectional } from '../../inspect/recurrentLayer';
import type { LayerCall, ModelDescription } from '../description/describeModel';
import { keepsMask } from '../description/keepsMask';
import type { Config } from '../layers/layerOptions';
import { bidirectionalModule } from './bidirectional';
import { recurrentModule } from './recurrent';
import { SIMPLE_LAYERS } from './simpleLayers';
import type { TorchLayer } from './TorchLayer';

/**
 * What every application of a layer is in PyTorch, in order. Masks are followed as Keras passes them on: from an
 * Embedding or a Masking through layers that keep the steps, to recurrent layers.
 *
 * @throws for a layer that PyTorch code cannot tell, named
 */
export function torchLayers({ calls }: ModelDescription): TorchLayer[] {
  const masks = new Map<string, string>();
  return calls.map((call) => {
    const { layer } = call;
    const x = call.inputs[0]!.name;
    const y = call.outputs[0]!.name;
    const mask = masks.get(x);
    const translated = translate(call, mask);
    const made = maskMade(call);
    if (made) masks.set(y, `${call.attribute}_mask`);
    else if (mask !== undefined && keepsMask(layer)) masks.set(y, mask);
    else masks.delete(y);
    // before x may be given another value
    return made ? { ...translated, forward: [made, ...translated.forward] } : translated;
  });
}

function translate(call: LayerCall, mask: string | undefined): TorchLayer {
  const { layer } = call;
  if (isBidirectional(layer)) return bidirectionalModule(call, mask);
  if (cellType(layer)) return recurrentModule(call, mask);
  const simple = SIMPLE_LAYERS[layer.getClassName()];
  if (simple) return simple(call, layer.getConfig() as Config);
  throw new Error(
    `The layer "${layer.name}" (${layer.getClassName()}) cannot be told in PyTorch yet; these can: SimpleRNN, LSTM, GRU, Bidirectional, ${Object.keys(SIMPLE_LAYERS).join(', ')}.`,
  );
}

function maskMade({ layer, attribute, inputs }: LayerCall): string | undefined {
  const { maskZero, maskValue } = layer.getConfig() as Config;
  const x = inputs[0]!.name;
  if (layer.getClassName() === 'Embedding' && maskZero) return `${attribute}_mask = ${x} != 0`;
  if (layer.getClassName() === 'Masking')
    return `${attribute}_mask = (${x} != ${Number(maskValue ?? 0)}).any(dim=-1)`;
  return undefined;
}
