import type { TorchTensor } from './TorchLayer';

/** Weights of one module: `weight` and `bias`, or of one layer and direction of a recurrent one `weight_ih`, …. */
export interface TorchModule {
  /** Its name in the `state_dict`, of a further layer with its number: `lstm`, `lstm layer 1`. */
  name: string;
  /** By the part of the name that tells what they are: `weight_ih`, and of the way back `weight_ih_reverse`. */
  tensors: Record<string, TorchTensor>;
}

const RECURRENT = /^(.*?)\.?(?:cell\.)?(weight_ih|weight_hh|bias_ih|bias_hh)(?:_l(\d+))?(_reverse)?$/;
const PLAIN = /^(.*)\.(weight|bias|running_mean|running_var)$/;

/** The modules of a `state_dict`; of a recurrent one with `num_layers` a module a layer. */
export function torchModules(tensors: Record<string, TorchTensor>): TorchModule[] {
  const modules = new Map<string, TorchModule>();
  for (const [key, tensor] of Object.entries(tensors)) {
    const recurrent = RECURRENT.exec(key);
    const plain = PLAIN.exec(key);
    if (!recurrent && !plain) continue;
    const name = recurrent
      ? Number(recurrent[3] ?? 0) > 0
        ? `${recurrent[1]} layer ${recurrent[3]}`
        : recurrent[1]!
      : plain![1]!;
    const part = recurrent ? `${recurrent[2]}${recurrent[4] ?? ''}` : plain![2]!;
    const module = modules.get(name) ?? { name, tensors: {} };
    module.tensors[part] = tensor;
    modules.set(name, module);
  }
  return [...modules.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
