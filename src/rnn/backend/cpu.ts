import { activate, type Tf } from './activate';
import type { BackendStatus } from './status';

/** The backend in plain JavaScript, which `@tensorflow/tfjs` brings along. */
export async function useCpu(tf: Tf): Promise<BackendStatus> {
  await activate(tf, 'cpu', tf.findBackendFactory('cpu'));
  // Its first tensor would print an advertisement for an npm package that cannot be installed any more.
  (tf.backend() as unknown as { firstUse: boolean }).firstUse = false;
  return { name: 'cpu', version: tf.version['tfjs-core'] };
}
