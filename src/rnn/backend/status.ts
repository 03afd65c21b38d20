import type { BackendName } from './names';

/** The backend that cells run on. */
export interface BackendStatus {
  name: BackendName;
  /** Of the library that does the arithmetic: TensorFlow's for `tensorflow`, TensorFlow.js's otherwise. */
  version: string;
  /** What native kernels use of the processor, e.g. "AVX-512"; missing where they do not compute. */
  nativeKernels?: string;
  /** Why a faster backend that is there was not taken. */
  note?: string;
}
