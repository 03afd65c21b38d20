import type * as tfjs from '@tensorflow/tfjs';

/** TensorFlow.js as it is given to `createRnn`: never imported at run time, so any backend and copy will do. */
export type Tf = typeof tfjs;
