export const BACKENDS = ['tensorflow', 'wasm', 'cpu'] as const;
export type BackendName = (typeof BACKENDS)[number];

/** `auto` takes the first of `BACKENDS` that loads. */
export type BackendChoice = 'auto' | BackendName;
