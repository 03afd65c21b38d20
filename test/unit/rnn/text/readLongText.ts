// Run by longText.test.ts in a process of its own: reads a text of so many bytes as windows, and reports its memory.
import { rnn, tf, useBackend } from '../support';

const [bytes, stride] = process.argv.slice(2).map(Number) as [number, number];
const PIECE = 64 * 1024;

async function* longText(): AsyncGenerator<string> {
  let state = 1;
  for (let written = 0; written < bytes; written += PIECE) {
    let piece = '';
    while (piece.length < PIECE) {
      state = (state * 48271) % 2147483647;
      piece += `${state.toString(36)} `;
    }
    yield piece.slice(0, Math.min(PIECE, bytes - written));
  }
}

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function main() {
  await useBackend('cpu');
  const tokenizer = rnn.tokenizer({ level: 'character' }).fit('abcdefghijklmnopqrstuvwxyz0123456789 ');
  const dataset = rnn.textDataset(longText, { tokenizer, length: 100, stride, batchSize: 256, seed: 1 });
  let windows = 0;
  let early = 0;
  let most = 0;
  await dataset.forEachAsync(({ xs, ys }) => {
    windows += xs.shape[0];
    tf.dispose([xs, ys]);
    if (windows < 20_000) early = Math.max(early, held());
    most = Math.max(most, held());
  });
  console.log(JSON.stringify({ windows, early, most, tensors: tf.memory().numTensors }));
}

void main();
