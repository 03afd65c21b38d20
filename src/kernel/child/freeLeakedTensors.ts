/**
 * TensorFlow.js frees a tensor's memory only when it is told to; a cell that forgets would fill the memory run
 * by run. Here a tensor (or a model's variable) that nothing refers to any more is freed like any other object.
 */
// not the global ones: those belong to a cell, and end with its interrupt
import { clearTimeout, setImmediate, setTimeout } from 'node:timers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type * as Tf from '@tensorflow/tfjs';
import { formatShape } from '../../rnn/display/formatNumber';
import type { TensorMemory } from '../variables/Variable';

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
/** What is found after it has been waited for is freed, and not counted. */
const MOST_COUNTING_MS = 5_000;

const MOST_EXAMPLES = 5;
const MOST_YOUNG = 2000;
const MOST_YOUNG_BYTES = 64 * 1024 * 1024;

export interface LeakedTensors {
  /** To be called after each cell: collects when enough has come together, and frees what it found. */
  free(): Promise<void>;
  /** Where it has to count, collects, and frees nothing of what it found: being asked changes nothing for the cells. */
  memory(countLost: boolean): Promise<TensorMemory>;
}

export function freeLeakedTensors(tf: typeof Tf): LeakedTensors {
  const engine = tf.engine() as Engine;
  const internals = engine as unknown as EngineInternals;
  const registry = new FinalizationRegistry<TensorRecord | (() => void)>((record) => {
    if (typeof record === 'function') return record();
    if (counting) lost.add(record);
    else freeLost(record);
  });
  const track = internals.trackTensor.bind(engine);
  const dispose = engine.disposeTensor.bind(engine);

  const lost = new Set<TensorRecord>();
  const freed = { tensors: 0, bytes: 0 };
  let counting = false;
  const freeLost = (record: TensorRecord) => {
    const { numTensors, numBytes } = internals.state;
    dispose(record);
    freed.tensors += numTensors - internals.state.numTensors;
    freed.bytes += numBytes - internals.state.numBytes;
  };
  const recordOf = ({ dataId, dtype, shape, size }: TensorRecord) =>
    ({ dataId, dtype, shape, size }) as TensorRecord;
  // Nearly all tensors are freed soon after they are made, as training does; registering those would slow it by a
  // tenth. So tensors are young first, and held, and only what gets old is left to the garbage collector.
  const young = new Set<TensorRecord>();
  let youngFrom = 0;
  const age = () => {
    for (const tensor of young) registry.register(tensor, recordOf(tensor), tensor);
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
  // finalizers run some turns of the event loop later: wait for one that we know of
  const collect = (mostMs: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, mostMs);
      registry.register({}, () => setImmediate(() => (clearTimeout(timer), resolve())));
      setImmediate(collectGarbage); // where an interrupt cannot tear this function
    });
  let least = { bytes: 0, tensors: 0 };
  return {
    async free() {
      age();
      const { state } = internals;
      if (state.numBytes - least.bytes < MORE_BYTES && state.numTensors - least.tensors < MORE_TENSORS)
        return;
      for (const record of lost) freeLost(record);
      lost.clear();
      await collect(MOST_WAIT_MS);
      least = { bytes: state.numBytes, tensors: state.numTensors };
    },
    async memory(countLost) {
      if (countLost) {
        age();
        counting = true;
        await collect(MOST_COUNTING_MS).finally(() => (counting = false));
      }
      const { numTensors, numBytes } = internals.state;
      const memory = { tensors: numTensors, bytes: numBytes, freed: { ...freed } };
      return countLost ? { ...memory, lost: summaryOf(tf, lost) } : memory;
    },
  };
}

function summaryOf(tf: typeof Tf, lost: ReadonlySet<TensorRecord>): Required<TensorMemory>['lost'] {
  const counts = new Map<string, number>();
  for (const { dtype, shape } of lost) {
    const text = `${dtype} ${formatShape(shape)}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_EXAMPLES);
  const examples = most.map(([text, count]) => (count > 1 ? `${count} × ${text}` : text));
  const bytes = [...lost].reduce((sum, record) => sum + bytesOf(tf, record), 0);
  return { tensors: lost.size, bytes, examples };
}

/** As TensorFlow.js counts them. */
function bytesOf(tf: typeof Tf, { dtype, size }: TensorRecord): number {
  return dtype === 'string' || dtype === 'complex64' ? 0 : size * tf.util.bytesPerElement(dtype);
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
