import { Console } from 'node:console';
import { Writable } from 'node:stream';
import type { StreamOutput } from '../../notebook/notebook';

type Write = (stream: StreamOutput['stream'], text: string) => void;

/** TensorFlow.js says so for every LSTM of 23 units or more; it takes milliseconds. */
const NO_HELP = 'Orthogonal initializer is being called on a matrix';

/** Sends `console` and `process.stdout`/`stderr` to the cell that writes. */
export function redirectConsole(write: Write): void {
  const streams = { stdout: cellStream('stdout', write), stderr: cellStream('stderr', write) };
  // a Console of our own: V8's keeps the last 1,000 things logged alive
  globalThis.console = new Console({ ...streams, colorMode: false });
  const { warn } = console;
  console.warn = (...data: unknown[]) => {
    if (!String(data[0]).startsWith(NO_HELP)) warn(...data);
  };
  for (const stream of ['stdout', 'stderr'] as const) {
    Object.defineProperty(process, stream, { value: streams[stream], configurable: true });
  }
}

function cellStream(stream: StreamOutput['stream'], write: Write): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      write(stream, chunk.toString());
      done();
    },
  });
}
