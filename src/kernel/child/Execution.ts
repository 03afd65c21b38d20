import { AsyncLocalStorage } from 'node:async_hooks';

/** One run of one cell. */
export interface Execution {
  id: number;
  cellId: string;
  interrupted: boolean;
}

/** The execution that the running code belongs to: also in callbacks and timers that a cell left behind. */
export const executionScope = new AsyncLocalStorage<Execution>();
