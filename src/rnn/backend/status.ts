import type { BackendName } from './names';

/** The backend that cells run on. */
export interface BackendStatus {
  name: BackendName;
  /** Of the library that does the arithmetic: TensorFlow's for `tensorflow`, TensorFlow.js's otherwise. */
  version: string;
  /** What computes recurrent layers and optimizers, e.g. "native, AVX-512"; missing where TensorFlow.js itself does. */
  kernels?: string;
  /** Why a faster backend that is there was not taken. */
  note?: string;
}
