export * from '@tensorflow/tfjs';
export as namespace tf;
