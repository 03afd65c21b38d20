export interface Cell {
  uri: string;
  text: string;
}

/** Cells as a learner has them: data, a model, a training, a view; each with names of its own and of cells above. */
export function notebookOf(count: number): Cell[] {
  return Array.from({ length: count }, (_, i) => ({
    uri: `vscode-notebook-cell:/bench/hundred.rnnbook#W${i}`,
    text: i === count - 1 ? `${codeOf(i)}\nnothing${i};` : codeOf(i),
  }));
}

function codeOf(i: number): string {
  const last = i === 0 ? '[1, 2, 3, 4, 5, 6, 7, 8]' : `values${i - 1}`;
  return KINDS[i % KINDS.length]!(i, last).join('\n');
}

const KINDS: ((i: number, last: string) => string[])[] = [
  (i, last) => [
    `const values${i} = ${last}.map((value) => value * 2);`,
    `const value${i} = values${i}[0] ?? 0;`,
    `const { x: x${i}, y: y${i} } = rnn.windows(values${i}, { lookback: 3 });`,
  ],
  (i, last) => [
    `const values${i} = ${last}.filter((value) => value > ${i});`,
    `const model${i} = tf.sequential({`,
    `  layers: [tf.layers.lstm({ units: 8, inputShape: [3, 1] }), tf.layers.dense({ units: 1 })],`,
    `});`,
    `model${i}.compile({ optimizer: tf.train.adam(0.01), loss: 'meanSquaredError' });`,
  ],
  (i, last) => [
    `let values${i} = ${last}.slice();`,
    `function smooth${i}(series: number[], by = 3) {`,
    `  return series.map((_, at) => series.slice(Math.max(0, at - by), at + 1).reduce((a, b) => a + b, 0));`,
    `}`,
    `values${i} = smooth${i}(values${i});`,
  ],
  (i, last) => [
    `const values${i} = [...${last}];`,
    `for (const one of values${i}) {`,
    `  const tensor = tf.tensor1d([one]);`,
    `  console.log(tensor.mean().dataSync()[0]);`,
    `  tensor.dispose();`,
    `}`,
    `rnn.models.lstmForecaster({ lookback: 3 });`,
  ],
];
