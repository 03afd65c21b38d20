/**
 * TensorFlow.js frees a tensor's memory only when it is told to; a cell that forgets would fill the memory run
 * by run. Here a tensor (or a model's variable) that nothing refers to any more is freed like any other object.
 */
// not the global ones: those belong to a cell, and end with its interrupt
import { clearTimeout, setImmediate, setTimeout } from 'node:timers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type * as Tf from '@tensorflow/tfjs';

type Engine = ReturnType<typeof Tf.engine>;
type Backend = Parameters<Engine['incRef']>[1];
/** As much of a tensor as `disposeTensor` reads; without the tensor itself, which must stay collectable. */
type TensorRecord = Parameters<Engine['disposeTensor']>[0];

interface EngineInternals {
  trackTensor(tensor: TensorRecord, backend: Backend): void;
  state: { registeredVariables: Record<string, Tf.Variable>; numTensors: number; numBytes: number };
}

/** Worth a garbage collection (about 10 ms): so much more than after the last. */
const MORE_BYTES = 8 * 1024 * 1024;
const MORE_TENSORS = 500;

const MOST_WAIT_MS = 100;

const MOST_YOUNG = 2000;
const MOST_YOUNG_BYTES = 64 * 1024 * 1024;

/** @returns a function to call after each cell: it collects when enough has come together, and frees what it found. */
export function freeLeakedTensors(tf: typeof Tf): () => Promise<void> {
  const engine = tf.engine() as Engine;
  const internals = engine as unknown as EngineInternals;
  const registry = new FinalizationRegistry<() => void>((finalize) => finalize());
  const track = internals.trackTensor.bind(engine);
  const dispose = engine.disposeTensor.bind(engine);

  const disposal = ({ dataId, dtype, shape, size }: TensorRecord) => {
    const record = { dataId, dtype, shape, size } as TensorRecord;
    return () => dispose(record);
  };
  // Nearly all tensors are freed soon after they are made, as training does; registering those would slow it by a
  // tenth. So tensors are young first, and held, and only what gets old is left to the garbage collector.
  const young = new Set<TensorRecord>();
  let youngFrom = 0;
  const age = () => {
    for (const tensor of young) registry.register(tensor, disposal(tensor), tensor);
    young.clear();
    youngFrom = internals.state.numBytes;
  };
  internals.trackTensor = (tensor, backend) => {
    track(tensor, backend);
    young.add(tensor);
    if (young.size > MOST_YOUNG || internals.state.numBytes - youngFrom > MOST_YOUNG_BYTES) age();
  };
  engine.disposeTensor = (tensor) => {
    if (!young.delete(tensor)) registry.unregister(tensor);
    dispose(tensor);
  };
  internals.state.registeredVariables = weakRecord();

  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  let least = { bytes: 0, tensors: 0 };
  return async () => {
    age();
    const { state } = internals;
    if (state.numBytes - least.bytes < MORE_BYTES && state.numTensors - least.tensors < MORE_TENSORS) return;
    // finalizers run some turns of the event loop later: wait for one that we know of
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, MOST_WAIT_MS);
      registry.register({}, () => setImmediate(() => (clearTimeout(timer), resolve())));
      setImmediate(collectGarbage); // where an interrupt cannot tear this function
    });
    least = { bytes: state.numBytes, tensors: state.numTensors };
  };
}

/** An object that holds its values weakly: the engine lists every variable by name, also of models long gone. */
function weakRecord<T extends object>(): Record<string, T> {
  const references = new Map<string | symbol, WeakRef<T>>();
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (_, name) => references.get(name)?.deref(),
      set: (_, name, value: T) => Boolean(references.set(name, new WeakRef(value))),
      has: (_, name) => references.get(name)?.deref() !== undefined,
      deleteProperty: (_, name) => references.delete(name) || true,
      ownKeys: () => {
        for (const [name, reference] of references) if (!reference.deref()) references.delete(name);
        return [...references.keys()];
      },
      getOwnPropertyDescriptor: (_, name) => {
        const value = references.get(name)?.deref();
        return value && { value, enumerable: true, configurable: true, writable: true };
      },
    },
  );
}
