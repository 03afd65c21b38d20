import assert from 'node:assert/strict';
import { TestJail } from './TestJail';

/** Writes a line, or raw text, where the kernel writes its messages. */
const SAY = `
  const fs = require('node:fs');
  const say = (text) => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) {
      try { at += fs.writeSync(3, bytes, at); } catch (error) { if (error.code !== 'EAGAIN') throw error; }
    }
  };
  const send = (message) => say(JSON.stringify(message) + '\\n');`;

describe('a cell that speaks in its kernel’s name', () => {
  let jail: TestJail;
  beforeEach(async () => (jail = await TestJail.open()));
  afterEach(() => jail.close());

  it('cannot answer for an execution by guessing its number', async () => {
    await jail.run(
      `${SAY} globalThis.forge = (id, value) => send({ type: 'done', id, result: { status: 'ok', durationMs: 1, value } })`,
    );
    const { status, value } = await jail.value(
      'for (let id = 0; id < 500; id++) forge(id, "forged"); await new Promise((resolve) => setTimeout(resolve, 200)); "mine"',
    );
    assert.deepEqual([status, value], ['ok', 'mine']);
    const next = await jail.value('"next"');
    assert.equal(next.value, 'next');
  });

  it('cannot ask, and what is no message does nothing', async () => {
    const { status, text } = await jail.run(`${SAY}
      const id = 1;
      for (const message of [
        null, 1, 'text', [], {}, { type: 'ask', id: 1, question: '{"kind":"source"}' }, { type: 'unknown' }, { type: 'done' },
        { type: 'done', id, result: {} }, { type: 'done', id, result: { status: 'passed', durationMs: 1 } },
        { type: 'done', id, result: { status: 'ok', durationMs: -1 } }, { type: 'done', id, result: { status: 'ok', durationMs: null } },
        { type: 'done', id: 99, result: { status: 'ok', durationMs: 1 } }, { type: 'done', id: '1', result: { status: 'ok', durationMs: 1 } },
        { type: 'output', id, event: { type: 'append', output: { kind: 'stream', stream: 'stdout', text: 7 } } },
        { type: 'output', id: 99, event: { type: 'append', output: { kind: 'stream', stream: 'stdout', text: 'other' } } },
        { type: 'output', id, event: { type: 'update', output: { kind: 'data', data: [] }, displayId: 'd' } },
        { cmd: 'NODE_HANDLE', type: 'net.Socket' }, { cmd: 'NODE_CLOSE' }, { type: 'backend', backend: { name: 'evil', version: {} } },
      ]) send(message);
      say('no json\\n\\n\\0\\xff{"type":\\n');
      say('{"type":"output","id":1,"event":{"type":"append","output":{"kind":"data","data":{"__proto__":{"polluted":1}}}},"__proto__":{"polluted":1}}\\n');
      console.log('end');`);
    assert.equal(status, 'ok');
    assert.equal(text, 'end\n');
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('cannot move the terminal of who reads its errors', async () => {
    const { error } = await jail.run('throw new Error("\\u001b[2Jred\\u0007")');
    assert.equal(error?.message, '\ufffd[2Jred\ufffd');
  });

  it('that says it failed to start is ended', async () => {
    const { died } = await jail.run(
      `${SAY} send({ type: 'fatal', message: 'no' }); await new Promise(() => {})`,
      10,
    );
    assert.ok(died);
  });

  for (const [what, source, why] of [
    ['a message without end', `const block = 'x'.repeat(1 << 22); for (;;) say(block);`, /without end/],
    [
      'messages without end',
      `const lines = '{"type":"log","text":"x"}\\n'.repeat(10_000); for (;;) say(lines);`,
      /a million messages/,
    ],
    ['empty lines without end', `const lines = '\\n'.repeat(100_000); for (;;) say(lines);`, /no message/],
  ] as const) {
    it(`that sends ${what} is ended, and costs the grader little memory`, async () => {
      await jail.run('1');
      const { died, timedOut, error } = await watchingMemory(() => jail.run(`${SAY} ${source}`, 60), 600e6);
      assert.ok(died && !timedOut);
      assert.match(error!.message, why);
    });
  }

  it('that sends arrays of millions of arrays costs the grader little memory', async () => {
    await jail.run('1');
    const { status } = await watchingMemory(
      () =>
        jail.run(
          `${SAY}
          const bomb = '[' + '[],'.repeat(20_000_000) + '[]]';
          say('{"type":"output","id":2,"event":{"type":"append","output":{"kind":"data","data":{"a":' + bomb + '}}}}\\n');`,
          60,
        ),
      400e6,
    );
    assert.equal(status, 'ok');
  });

  it('that patches what everything stands on still comes to an end, and so do the next', async () => {
    const patches = [
      'JSON.stringify = () => "forged"; JSON.parse = () => ({})',
      'Promise.prototype.then = () => { throw 1 }',
      'globalThis.Promise = class {}',
      'Object.prototype.toJSON = () => "forged"',
      'Object.prototype.value = "forged"; Object.prototype.type = "done"; Object.prototype.status = "ok"',
      'Object.defineProperty(Object.prototype, "id", { get() { throw 1 }, set() { throw 1 } })',
      'Array.prototype[Symbol.iterator] = function* () {}',
      'Symbol.for = () => Symbol(); globalThis.Symbol = {}',
      'Function.prototype.call = Function.prototype.apply = () => "forged"',
      'for (const name of Object.getOwnPropertyNames(globalThis)) try { delete globalThis[name] } catch {}',
      'process.send = process.emit = process.on = () => {}; process.removeAllListeners()',
      'rnn.test = () => "passed"; tf.LayersModel = class {}',
    ];
    for (const patch of patches) {
      await jail.run(patch, 2);
      await jail.value('"a" + "b"', 2);
      await jail.kernel.restart();
    }
    assert.equal((await jail.value('"a" + "b"')).value, 'ab');
  });
});

async function watchingMemory<T>(action: () => Promise<T>, mostBytes: number): Promise<T> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
  try {
    return await action();
  } finally {
    clearInterval(watch);
    assert.ok(most - before < mostBytes, `${Math.round((most - before) / 1e6)} MB more`);
  }
}
