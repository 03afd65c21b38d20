import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isAlive, TestKernel, underPermission, until } from './testKernel';

describe('a kernel', () => {
  let kernel: TestKernel;
  beforeEach(() => (kernel = new TestKernel()));
  afterEach(() => kernel.dispose());

  const endless: [string, string][] = [
    ['a loop', 'console.log("on"); while (true) {}'],
    [
      'a loop after an await',
      'console.log("on"); await new Promise((r) => setTimeout(r, 300)); while (true) {}',
    ],
    [
      'a loop of promises',
      'console.log("on"); await new Promise((r) => setTimeout(r, 300)); while (true) await null;',
    ],
    [
      'a loop in a timer',
      'console.log("on"); setTimeout(() => { while (true) {} }, 100); await new Promise(() => {})',
    ],
    ['a loop that waits', 'while (true) { console.log("on"); await new Promise((r) => setTimeout(r, 5)); }'],
    ['a wait for nothing', 'console.log("on"); await new Promise(() => {})'],
  ];
  for (const [name, source] of endless) {
    // one that does not wait is ended by a thread
    const test = underPermission && name === 'a loop' ? it.skip : it;
    test(`is interrupted in ${name}, and keeps its variables`, async () => {
      await kernel.run('const kept = 41');
      const pid = kernel.client.info?.pid;
      const { status, error } = await kernel.runAndInterrupt(source);
      assert.equal(status, 'interrupted');
      assert.match(error?.message ?? '', /interrupted/);
      assert.equal((await kernel.run('kept + 1')).text, '42');
      assert.equal(kernel.client.info?.pid, pid, 'the same kernel');
    });
  }

  it('that is interrupted in a loop that waits goes on with nothing', async () => {
    await kernel.run('let rounds = 0');
    await kernel.runAndInterrupt(
      'while (true) { rounds++; console.log("on"); await new Promise((r) => setTimeout(r, 5)); }',
    );
    const first = await kernel.run('rounds');
    await kernel.run('await new Promise((r) => setTimeout(r, 100))');
    assert.equal((await kernel.run('rounds')).text, first.text);
  });

  for (const delay of [0, 100, 300, 600]) {
    it(`that is interrupted ${delay} ms into a slow start runs the next cell`, async () => {
      kernel.write(
        'slow.cjs',
        `const original = setImmediate;
        globalThis.setImmediate = (load) => original(() => {
          globalThis.setImmediate = original;
          for (const end = Date.now() + 500; Date.now() < end; );
          load();
        });`,
      );
      const slow = new TestKernel({ nodeArguments: ['--require', join(kernel.folder, 'slow.cjs')] });
      try {
        slow.client.onStateChange = (state) => {
          if (state === 'busy') setTimeout(() => slow.client.interrupt(), delay);
        };
        assert.equal((await slow.run('await new Promise(() => {})')).status, 'interrupted');
        slow.client.onStateChange = () => {};
        assert.equal((await slow.run('tf.ones([2]).dataSync()[0]')).text, '1');
      } finally {
        slow.dispose();
      }
    });
  }

  it('whose training is interrupted does not run the rest of the cell', async () => {
    const { status } = await kernel.runAndInterrupt(`
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
      model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
      await model.fit(tf.ones([64, 1]), tf.ones([64, 1]), { epochs: 100000, batchSize: 1 });
      globalThis.went = 'on';`);
    assert.equal(status, 'interrupted');
    await kernel.run('await new Promise((r) => setTimeout(r, 300))');
    assert.equal((await kernel.run('globalThis.went')).text, '');
  });

  it('that exits ends the cell with an error, and the next run works', async () => {
    const { status, error } = await kernel.run('process.exit(7)');
    assert.equal(status, 'error');
    assert.equal(error?.name, 'KernelDied');
    assert.match(error.message, /exit code 7.*next run starts a new kernel/);
    assert.equal((await kernel.run('6 * 7')).text, '42');
  });

  it('that is killed ends the cell with an error, and the next run works', async () => {
    const { error } = await kernel.run('process.kill(process.pid, "SIGKILL"); await new Promise(() => {})');
    assert.match(error?.message ?? '', /killed \(SIGKILL\)/);
    assert.equal((await kernel.run('6 * 7')).text, '42');
  });

  it('whose connection is cut ends the cell with an error, and the next run works', async () => {
    const { error } = await kernel.run(
      'process.removeAllListeners(); process.disconnect(); await new Promise(() => setInterval(() => {}, 1000))',
    );
    assert.equal(error?.name, 'KernelDied');
    assert.match(error.message, /cut the connection/);
    assert.equal((await kernel.run('6 * 7')).text, '42');
  });

  it('that crashes ends the cell with an error, and the next run works', async () => {
    const { error } = await kernel.run('process.abort()');
    assert.match(error?.message ?? '', /crashed \(SIGABRT\)/);
    assert.equal((await kernel.run('6 * 7')).text, '42');
  });

  it('that runs out of memory says so, and the next run works', async () => {
    const small = new TestKernel({ nodeArguments: ['--max-old-space-size=100'] });
    try {
      const { error } = await small.run(
        'const hoard = []; while (true) hoard.push({ text: String(Math.random()) });',
      );
      assert.equal(error?.name, 'OutOfMemory');
      assert.match(error.message, /--max-old-space-size/);
      assert.equal((await small.run('6 * 7')).text, '42');
    } finally {
      small.dispose();
    }
  });

  it('that dies between two cells is started anew', async () => {
    await kernel.run('1');
    const pid = kernel.client.info!.pid;
    process.kill(pid, 'SIGKILL');
    await until(() => kernel.client.state === 'stopped', 'the kernel’s end to be seen');
    assert.equal((await kernel.run('2')).text, '2');
    assert.notEqual(kernel.client.info?.pid, pid);
  });

  it('that is restarted ends the running cell and forgets its variables', async () => {
    await kernel.run('const forgotten = 1');
    const running = kernel.run('await new Promise(() => {})');
    await new Promise((r) => setTimeout(r, 50));
    await kernel.client.restart();
    assert.match((await running).error?.message ?? '', /restarted/);
    assert.equal((await kernel.run('typeof forgotten')).text, "'undefined'");
  });

  it('with a Node that is not there says what to set', async () => {
    const missing = new TestKernel({ node: '/nowhere/node' });
    const { status, error } = await missing.run('1');
    assert.equal(status, 'error');
    assert.match(error?.message ?? '', /no program at "\/nowhere\/node".*rnnbook\.kernel\.node/);
    missing.dispose();
  });

  it('with arguments that Node does not take says so, with Node’s words', async () => {
    for (const [argument, words] of [
      ['--no-such-option', /bad option: --no-such-option/],
      ['a\0b', /null bytes/],
    ] as const) {
      const wrong = new TestKernel({ nodeArguments: [argument] });
      const { error } = await wrong.run('1');
      assert.equal(error?.name, 'KernelNotStarted');
      assert.match(error.message, words);
      assert.equal((await wrong.run('1')).error?.name, 'KernelNotStarted', 'again, not stuck');
      wrong.dispose();
    }
  });

  it('with a program that may not be run says what to set', async () => {
    kernel.write('node', 'no program');
    chmodSync(join(kernel.folder, 'node'), 0o644);
    const forbidden = new TestKernel({ node: join(kernel.folder, 'node') });
    const { error } = await forbidden.run('1');
    assert.match(error?.message ?? '', /may not be executed.*rnnbook\.kernel\.node/);
    forbidden.dispose();
  });

  it('with a Node that is too old says so', async () => {
    // the kernel's check, with a Node that says that it is version 18
    kernel.write(
      'old.cjs',
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });",
    );
    const old = new TestKernel({ nodeArguments: ['--require', join(kernel.folder, 'old.cjs')] });
    const { error } = await old.run('1');
    assert.match(error?.message ?? '', /needs Node\.js 20 or newer.*18\.20\.4/);
    old.dispose();
  });

  it('cuts a flood of output, says so, and keeps it in a file', async () => {
    const { text, status } = await kernel.run('for (let i = 0; i < 300000; i++) console.log("line " + i)');
    assert.equal(status, 'ok');
    assert.ok(text.length < 1_001_000, `${text.length} characters`);
    const file = /The rest is in (\S+)/.exec(text)?.[1];
    assert.ok(file && existsSync(file), 'the file that the output names');
    assert.match(readFileSync(file, 'utf8'), /line 299999\n$/);
    rmSync(file);
  });

  it('that cannot keep a flood of output says so, and goes on printing', async () => {
    const none = join(kernel.folder, 'none');
    await kernel.run(`process.env.TMPDIR = process.env.TEMP = ${JSON.stringify(none)}`);
    const { text } = await kernel.run('console.log("x".repeat(1_500_000)); console.error("on")');
    assert.match(text, /x{1000}/);
    assert.match(text, /could not be kept in .*none/);
    assert.equal((await kernel.run('console.log("later")')).text, 'later\n');
  });

  for (const name of ['performance', 'process', 'Map', 'Date', 'Promise', 'JSON', 'Math', 'Array']) {
    it(`goes on when a cell declares a ${name} of its own`, async () => {
      assert.equal((await kernel.run(`const ${name} = 50; ${name}`)).text, '50');
      const { status, text } = await kernel.run(`
        const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
        model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
        await model.fit(tf.ones([4, 1]), tf.ones([4, 1]), { epochs: 2 });
        console.log('trained');
        model`);
      assert.equal(status, 'ok');
      assert.match(text, /trained/);
    });
  }

  it('that fails itself, by what a cell did or threw, ends the cell all the same', async () => {
    const thrown = await kernel.run('const evil = { stack: "", get message() { throw evil } }; throw evil');
    assert.equal(thrown.status, 'error');
    const broken = await kernel.run('performance.now = () => { throw new Error("no time") }');
    assert.match(broken.error?.message ?? '', /no time.*restart/);
  });

  it('sends of a flood of updates few, and the last', async () => {
    let updates = 0;
    let last: unknown;
    const source = 'const d = rnn.display("first"); for (let i = 0; i < 50000; i++) d.update("round " + i);';
    await kernel.client.execute({ id: 'flood', language: 'typescript', source }, (event) => {
      if (event.type !== 'update') return;
      updates++;
      last = event.output;
    });
    assert.ok(updates < 500, `${updates} updates`);
    assert.match(JSON.stringify(last), /round 49999/);
  });

  it('cuts a flood of displays', async () => {
    const { outputs } = await kernel.run('for (let i = 0; i < 2000; i++) rnn.display(i)');
    assert.ok(outputs.length < 510, `${outputs.length} outputs`);
    assert.match(JSON.stringify(outputs.at(-1)), /more is not shown/);
  });

  for (const [name, work] of [
    ['idle', '1'],
    ['in an endless loop', 'while (true) {}'],
  ] as const) {
    it(`that is ${name} does not outlive a client that was killed`, async () => {
      const client = spawn(
        process.execPath,
        ['--import', 'tsx', resolve('test/unit/kernel/orphan.ts'), work],
        {
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      try {
        let printed = '';
        client.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
        await until(() => /\d+\n/.test(printed), 'the kernel to start', 20_000);
        const pid = Number(printed);
        assert.ok(isAlive(pid));
        client.kill('SIGKILL');
        await until(() => !isAlive(pid), 'the kernel to end');
      } finally {
        client.kill('SIGKILL');
      }
    });
  }
});
