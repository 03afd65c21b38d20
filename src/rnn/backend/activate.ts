import type * as tfjs from '@tensorflow/tfjs';
import type { BackendName } from './names';

export type Tf = typeof tfjs;
type Backend = ReturnType<Tf['backend']>;

/**
 * Makes a backend the current one, creating it with `create` unless `tf` has it already.
 * @throws what `create` throws; TensorFlow.js itself would only log it and try the next backend.
 */
export async function activate(
  tf: Tf,
  name: BackendName,
  create: () => Backend | Promise<Backend>,
): Promise<void> {
  if (!(name in tf.engine().registry)) {
    const backend = await create();
    if (tf.findBackendFactory(name)) tf.removeBackend(name);
    tf.registerBackend(name, () => backend);
  }
  await tf.setBackend(name);
}
