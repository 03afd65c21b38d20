/**
 * Tests to begin with, by what they check. They go together with a learner's code such as `const h = tf.zeros([3, 4])`,
 * `function forward(x) { … }`, `const model = …`, `const mae = …` and a given `const seed = 42`.
 */
export const TEST_SNIPPETS = {
  value: [
    "rnn.test('${name}', { points: 1 }, async (t) => {",
    "  t.equal(await t.value('answer'), 42, { what: 'answer' });",
    '});',
  ],
  shape: [
    "rnn.test('${name}', { points: 1, hint: 'Print its shape.' }, async (t) => {",
    "  t.shape(await t.value('h'), [3, 4], { what: 'h' });",
    '});',
  ],
  function: [
    "rnn.test('${name}', { points: 2 }, async (t) => {",
    "  await t.part(1, 'for zeros', async () => {",
    "    t.close(await t.call('forward', [0, 0]), [0, 0]);",
    '  });',
    "  await t.part(1, 'for other numbers', async () => {",
    "    t.close(await t.call('forward', [1, 2]), [2, 4], { tolerance: 1e-5 });",
    '  });',
    '});',
  ],
  model: [
    "rnn.test('${name}', { points: 1 }, async (t) => {",
    "  t.layers(await t.model('model'), [{ layer: 'lstm', units: 16 }, 'dense']);",
    '});',
  ],
  metric: [
    "rnn.test('${name}', { points: 2, hint: 'Train for longer, or with more units.' }, async (t) => {",
    "  t.atMost(await t.value('mae'), 0.1, { what: 'the mean absolute error' });",
    '});',
  ],
  rerun: [
    '// a given cell declares: const seed = 42;',
    "rnn.test('${name}', { points: 1 }, async (t) => {",
    "  const before = await t.value('result');",
    '  await t.rerun({ replace: { seed: 7 } });',
    "  t.ok((await t.value('result')) !== before, 'with other data, the result should be another');",
    '});',
  ],
} as const satisfies Record<string, readonly string[]>;

export type TestSnippet = keyof typeof TEST_SNIPPETS;

/** The names of the tests, before a number keeps two of them apart. */
const NAMES: Record<TestSnippet, string> = {
  value: 'the answer is right',
  shape: 'the hidden state has the right shape',
  function: 'forward computes the right values',
  model: 'the model has the right layers',
  metric: 'the error is small enough',
  rerun: 'the result follows from the data',
};

/** The code of a test whose name is none of `taken`. */
export function testSnippet(snippet: TestSnippet, taken: ReadonlySet<string>): string {
  let name = NAMES[snippet];
  for (let number = 2; taken.has(name); number++) name = `${NAMES[snippet]} (${number})`;
  return TEST_SNIPPETS[snippet].join('\n').replace('${name}', name);
}
