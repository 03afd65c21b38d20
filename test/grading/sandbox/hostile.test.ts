import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type JailOptions, TestJail, THREAD_MB } from './TestJail';

const WALLS: [string, JailOptions][] = [
  ['bubblewrap', { level: 'bubblewrap' }],
  ['bubblewrap, when Node’s permission model has a hole', { level: 'bubblewrap', hole: true }],
  ['namespaces', { level: 'namespaces' }],
];

for (const [name, options] of WALLS) {
  describe(`a hostile cell in ${name}`, () => {
    let jail: TestJail;
    const open = async (more: JailOptions = {}) => (jail = await TestJail.open({ ...options, ...more }));
    afterEach(() => jail.close());

    it('in an endless loop is ended at its limit', async () => {
      await open();
      const { timedOut, died, durationMs } = await jail.run('while (true) {}', 1);
      assert.ok(timedOut && died);
      assert.ok(durationMs < 3000, `${durationMs} ms`);
    });

    for (const [what, source] of [
      ['objects', 'const hoard = []; for (;;) hoard.push({ a: [hoard.length] })'],
      ['array buffers', 'const hoard = []; for (;;) hoard.push(new Uint8Array(32 << 20).fill(1))'],
      [
        'shared array buffers',
        'const hoard = []; for (;;) hoard.push(new Uint8Array(new SharedArrayBuffer(32 << 20)).fill(1))',
      ],
      [
        'WebAssembly memories',
        'const hoard = []; for (;;) { const { buffer } = new WebAssembly.Memory({ initial: 512 }); hoard.push(new Uint8Array(buffer).fill(1)); }',
      ],
      [
        'shared WebAssembly memories',
        'const hoard = []; for (;;) { const { buffer } = new WebAssembly.Memory({ initial: 512, maximum: 512, shared: true }); hoard.push(new Uint8Array(buffer).fill(1)); }',
      ],
      ['tensors', 'const hoard = []; for (;;) hoard.push(tf.ones([8 << 20]))'],
    ] as const) {
      it(`that hoards ${what} gets no more memory than it may have`, async () => {
        await open({ memoryMB: 200 });
        const { status, timedOut } = await jail.run(source);
        assert.equal(status, 'error');
        assert.ok(!timedOut, 'it ended by itself');
        assert.ok(jail.most.memoryMB > 150, `it had ${jail.most.memoryMB} MB`);
        const most = 200 + 256 + 100 + (options.hole ? THREAD_MB : 0);
        assert.ok(jail.most.memoryMB < most, `it had ${jail.most.memoryMB} MB`);
      });
    }

    it('that starts processes without end has few, and all end with it', async () => {
      await open();
      const bomb = `
        const { spawn } = require('node:child_process');
        const code = 'setInterval(() => { for (let i = 0; i < 4; i++) try { require("child_process").spawn(process.execPath, ["-e", process.argv[1], process.argv[1]], { stdio: "ignore", detached: true }).on("error", () => {}); } catch {} }, 50)';
        for (let i = 0; i < 20; i++) spawn(process.execPath, ['-e', code, code], { stdio: 'ignore', detached: true }).on('error', () => {});
        await new Promise((resolve) => setTimeout(resolve, 3000));`;
      await jail.run(bomb, 5);
      assert.ok(jail.most.processes < 40, `${jail.most.processes} processes`);
      if (options.hole) assert.ok(jail.most.processes > 5, 'the bomb went off');
    });

    it('that starts threads without end has few', async () => {
      await open();
      const bomb = `
        const { Worker } = require('node:worker_threads');
        for (let i = 0; i < 500; i++) new Worker('while (true) {}', { eval: true }).on('error', () => {});
        await new Promise((resolve) => setTimeout(resolve, 1000));`;
      const { status } = await jail.run(bomb, 10);
      assert.equal(status, 'error');
    });

    it('reads nothing outside: hidden tests, the work of others, passwords, processes', async () => {
      await open();
      const paths = [
        join(jail.outside, 'tests', 'hidden.rnnbook'),
        join(jail.outside, 'ben', 'exercise.rnnbook'),
        join(jail.filesFolder, '..'),
        ...[
          '/etc/passwd',
          '/etc/hostname',
          '/root',
          '/home',
          '/var',
          '/tmp/..',
          `/proc/${process.pid}/environ`,
        ],
        ...[import.meta.filename ?? __filename, join(process.cwd(), 'package.json')],
      ];
      const { text } = await jail.run(`
        const fs = require('node:fs');
        for (const path of ${JSON.stringify(paths)}) {
          for (const read of [fs.readFileSync, fs.readdirSync]) {
            try { read(path); console.log('read', path); } catch {}
          }
          try { await import(path); console.log('imported', path); } catch {}
        }
        console.log('end');`);
      const harmless = options.level === 'bubblewrap' ? /^read \/tmp\/\.\.\n/gm : /^$/gm;
      assert.equal(text.replace(harmless, ''), 'end\n');
    });

    it('writes nothing outside: grades, the work of others, its own exercise', async () => {
      await open();
      const book = join(jail.outside, 'grades', 'book.csv');
      const data = join(jail.filesFolder, 'data', 'series.csv');
      const { text } = await jail.run(`
        const fs = require('node:fs');
        const works = (what, action) => { try { action(); console.log(what); } catch {} };
        for (const path of ${JSON.stringify([book, data, join(jail.outside, 'new'), '/etc/new', '/usr/lib/new', '/new', '/jail/dist/kernel.js', 'data/series.csv'])}) {
          works('wrote ' + path, () => fs.writeFileSync(path, 'spoilt'));
          works('appended to ' + path, () => fs.appendFileSync(path, 'spoilt'));
          works('removed ' + path, () => fs.rmSync(path));
          works('moved ' + path, () => fs.renameSync(path, 'mine'));
          works('linked ' + path, () => fs.linkSync(path, 'link'));
          works('changed ' + path, () => fs.chmodSync(path, 0));
        }
        for (const path of ['core_pattern', 'sysrq', 'hostname']) works('wrote ' + path, () => fs.writeFileSync('/proc/sys/kernel/' + path, 'x'));
        console.log('end');`);
      assert.equal(text, 'end\n');
      assert.equal(readFileSync(book, 'utf8'), 'ana,3');
      assert.equal(readFileSync(data, 'utf8'), 'a,b\n1,2\n');
      assert.ok(!existsSync(join(jail.outside, 'new')));
    });

    it('does not come out by links', async () => {
      await open();
      const secret = join(jail.outside, 'tests', 'hidden.rnnbook');
      const { text } = await jail.run(`
        const fs = require('node:fs');
        for (const [i, target] of [${JSON.stringify(secret)}, ${JSON.stringify(jail.outside)}, '../../../..' + ${JSON.stringify(secret)}].entries()) {
          try { fs.symlinkSync(target, 'link' + i); } catch {}
          try { console.log(fs.readFileSync('link' + i, 'utf8')); } catch {}
          try { console.log(fs.readFileSync('link' + i + '/tests/hidden.rnnbook', 'utf8')); } catch {}
          try { fs.writeFileSync('link' + i, 'spoilt'); } catch {}
          try { fs.writeFileSync('link' + i + '/grades/book.csv', 'spoilt'); } catch {}
        }
        console.log('end');`);
      assert.equal(text, 'end\n');
      assert.equal(readFileSync(secret, 'utf8'), 'the hidden tests');
      assert.equal(readFileSync(join(jail.outside, 'grades', 'book.csv'), 'utf8'), 'ana,3');
    });

    it('reaches no network: no server of this machine, no other machine', async () => {
      await open();
      let connections = 0;
      const server = createServer((socket) => {
        connections++;
        socket.destroy();
      });
      const socketPath = join(jail.outside, 'socket');
      const local = createServer(() => connections++);
      try {
        await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
        await new Promise<void>((resolve) => local.listen('\0rnnbook-abstract', resolve)).catch(() => {});
        const { port } = server.address() as { port: number };
        const hosts = Object.values(networkInterfaces()).flatMap((all) => all!.map(({ address }) => address));
        const { text } = await jail.run(`
          const net = require('node:net');
          const dgram = require('node:dgram');
          const connects = (to) => new Promise((resolve) => {
            try { net.connect(to).on('connect', () => resolve(true)).on('error', () => resolve(false)); } catch { resolve(false); }
          });
          for (const host of ${JSON.stringify(hosts)}) console.log(await connects({ host, port: ${port} }));
          console.log(await connects({ path: '\\0rnnbook-abstract' }), await connects({ path: ${JSON.stringify(socketPath)} }));
          console.log(await fetch('http://127.0.0.1:${port}').then(() => true, () => false));
          console.log(await new Promise((resolve) => {
            try { dgram.createSocket('udp4').on('error', () => resolve(false)).send('x', 53, '1.1.1.1', (error) => resolve(!error)); } catch { resolve(false); }
          }));`);
        assert.doesNotMatch(text, /true/);
        assert.match(text, /^(false\s*)+$/);
        assert.equal(connections, 0);
      } finally {
        server.close();
        local.close();
      }
    });

    it('that prints a gigabyte costs the grader little memory', async () => {
      await open();
      await jail.run('1');
      const before = process.memoryUsage.rss();
      let most = before;
      const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
      const flood = `
        const fs = require('node:fs');
        const text = 'x'.repeat(1 << 20) + '\\n';
        for (let i = 0; i < 300; i++) console.log(text);
        for (const descriptor of [1, 2]) for (let i = 0; i < 300; i++) {
          try { fs.writeSync(descriptor, text); } catch (error) { if (error.code === 'EAGAIN') i--; }
        }
        for (let i = 0; i < 1200; i++) rnn.display(text);`;
      const { text } = await jail.run(flood, 60);
      clearInterval(watch);
      assert.match(text, /output stops here/);
      assert.ok(most - before < 300e6, `${Math.round((most - before) / 1e6)} MB more`);
    });

    it('cannot fill the disk', async () => {
      await open();
      const { text } = await jail.run(
        `const fs = require('node:fs');
        let written = 0;
        try {
          for (let file = 0; ; file++) for (let i = 0; i < 64; i++, written++) fs.appendFileSync('file' + file, Buffer.alloc(1 << 20));
        } catch (error) { console.log(written, error.code); }`,
        60,
      );
      const [, written] = /^(\d+) (ENOSPC|EFBIG)\n$/.exec(text) ?? assert.fail(text);
      assert.ok(Number(written) <= 256, `${written} MB`);
    });

    it('that makes files without end is ended', async () => {
      await open();
      const { died, timedOut, error } = await jail.run(
        `const fs = require('node:fs'); for (let i = 0; ; i++) fs.closeSync(fs.openSync('file' + i, 'w'));`,
      );
      assert.ok(died && !timedOut);
      assert.match(error!.message, /more than 10000 files/);
    });

    it('that exits says so', async () => {
      await open();
      const { died, error } = await jail.run('process.exit(0)');
      assert.ok(died);
      assert.match(error!.message, /exit code 0/);
    });

    it('that crashes or is killed is told by its signal', async () => {
      await open();
      assert.match((await jail.run('process.abort()')).error!.message, /SIGABRT/);
      assert.match(
        (await jail.run('process.kill(process.pid, "SIGKILL"); await new Promise(() => {})')).error!.message,
        /SIGKILL/,
      );
    });

    it('that kills its parent or its group kills nobody else', async () => {
      await open();
      for (const target of [
        'process.ppid',
        '0',
        '1',
        '-1',
        '-process.ppid',
        String(process.pid),
        String(-process.pid),
      ]) {
        const { timedOut } = await jail.run(
          `const target = ${target}; if (target !== process.pid) try { process.kill(target, 'SIGKILL'); } catch {} await new Promise((resolve) => setTimeout(resolve, 100)); 1`,
          10,
        );
        assert.ok(!timedOut, target);
        await jail.kernel.restart();
      }
      assert.equal((await jail.run('console.log("on")')).text, 'on\n');
    });

    for (const descriptor of [3, 4]) {
      it(`that closes descriptor ${descriptor} is ended or goes on, and the next process runs`, async () => {
        await open();
        const { durationMs } = await jail.run(
          `require('node:fs').closeSync(${descriptor}); await new Promise((resolve) => setTimeout(resolve, 200)); 1`,
          3,
        );
        assert.ok(durationMs < 5000, `${durationMs} ms`);
        await jail.kernel.restart();
        assert.equal((await jail.run('console.log("on")')).text, 'on\n');
      });
    }

    it('has an environment without secrets, and what draws by chance draws the same', async () => {
      process.env.RNNBOOK_SECRET = 'a password';
      try {
        await open();
        const cell =
          'console.log(Math.random(), Object.keys(process.env).sort().join(), new Date(0).getTimezoneOffset(), (1.5).toLocaleString())';
        const first = await jail.run(cell);
        await jail.kernel.restart();
        const second = await jail.run(cell);
        assert.equal(first.text, second.text);
        assert.match(
          first.text,
          /^0\.\d+ ELECTRON_RUN_AS_NODE,GLIBC_TUNABLES,HOME,LANG,[A-Z_,]*PATH,[A-Z_,]*TMPDIR,TZ 0 1\.5\n$/,
        );
        assert.doesNotMatch(first.text, /SECRET/);
      } finally {
        delete process.env.RNNBOOK_SECRET;
      }
    });

    it('finds nothing of what an earlier process wrote', async () => {
      await open();
      await jail.run(
        'require("node:fs").writeFileSync("left", "here"); require("node:fs").writeFileSync("package.json", "{}")',
      );
      await jail.kernel.restart();
      const { text } = await jail.run('console.log(require("node:fs").readdirSync(".").join())');
      assert.equal(text, 'data\n');
    });
  });
}

describe('an honest cell in a jail', () => {
  it('reads the exercise’s files, writes its own, and trains an LSTM within the default memory', async () => {
    const jail = await TestJail.open({ memoryMB: 2048 });
    try {
      const { text, status, error } = await jail.run(
        `const fs = require('node:fs');
        fs.writeFileSync('mine.txt', fs.readFileSync('data/series.csv', 'utf8').trim());
        console.log(fs.readFileSync('mine.txt', 'utf8'));
        const model = tf.sequential({ layers: [tf.layers.lstm({ units: 64, inputShape: [50, 8], returnSequences: true }), tf.layers.lstm({ units: 64 }), tf.layers.dense({ units: 1 })] });
        model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
        await model.fit(tf.randomNormal([512, 50, 8], 0, 1, 'float32', 1), tf.ones([512, 1]), { epochs: 3, batchSize: 64, verbose: 0 });
        console.log(tf.getBackend(), model.predict(tf.ones([1, 50, 8])).shape.join());`,
        120,
      );
      assert.equal(status, 'ok', error?.message);
      assert.equal(text, 'a,b\n1,2\nwasm 1,1\n');
    } finally {
      await jail.close();
    }
  });
});
