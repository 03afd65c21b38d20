/** What the main thread and the watchdog's share. */
export interface WatchdogData {
  controlDescriptor: number;
  shared: SharedArrayBuffer;
}

/** Interrupts are numbered, so that a late one is told from the next. */
export interface InterruptMessage {
  interrupt: number;
  executionId: number;
}

export function sharedState(shared: SharedArrayBuffer) {
  return {
    /** The last interrupt that the main thread has taken up. */
    taken: new Int32Array(shared, 0, 1),
    /** 1 once the library is loaded: ended in its middle, it would never be. */
    loaded: new Int32Array(shared, 4, 1),
  };
}
