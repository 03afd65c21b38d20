/** What a reader has done in a view, kept while the notebook is open: VS Code may draw an output anew at any time. */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

export interface Memory {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** What VS Code keeps of a renderer as long as the notebook's editor is open. */
export interface RendererState {
  getState?(): unknown;
  setState?(value: unknown): void;
}

/** @returns where VS Code keeps nothing, what lasts as long as the page */
export function memoryOf(renderer: RendererState = {}): Memory {
  if (!renderer.getState || !renderer.setState) return new Map<string, unknown>();
  const kept = () => {
    const state = renderer.getState?.();
    return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
  };
  return {
    get: (key) => kept()[key],
    set: (key, value) => renderer.setState?.({ ...kept(), [key]: value }),
  };
}

/** Where nobody else keeps anything. */
export const pageMemory = memoryOf();

export const MemoryContext = createContext(pageMemory);

/**
 * State that is still there when the view is drawn anew.
 *
 * @param read what was kept, or `undefined`, to a state
 */
export function useRemembered<S>(key: string, read: (kept: unknown) => S): [S, (next: S) => void] {
  const memory = useContext(MemoryContext);
  const [state, setState] = useState(() => read(memory.get(key)));
  return [
    state,
    (next) => {
      memory.set(key, next);
      setState(next);
    },
  ];
}
