import type { ExecutionResult, FromKernel, KernelConfig, ToKernel } from '../protocol';
import { speak } from '../../say';
import { toCellError } from './cellError';
import { CellRunner } from './CellRunner';
import { closeDebugger, openDebugger } from './debugPort';
import { loadLibrary } from './loadLibrary';
import { MemoryMeter } from './MemoryMeter';
import { redirectConsole } from './redirectConsole';
import { scopeTimers } from './scopeTimers';
import { startWatchdog } from './startWatchdog';
import { TestRegistry } from './TestRegistry';

const config = JSON.parse(process.env.RNNBOOK_KERNEL ?? '{}') as KernelConfig;
delete process.env.RNNBOOK_KERNEL;
if (config.language) speak(config.language);
const distFolder = __dirname;
// what cells do to `process` must not cut the kernel off
const sendMessage = process.send!.bind(process);
const send = (message: FromKernel) => sendMessage(message);
const log = (text: string) => send({ type: 'log', text });

process.on('disconnect', () => process.exit());

const replies = new Map<number, (reply: string) => void>();
let questions = 0;
const ask = (question: string) =>
  new Promise<string>((resolve) => {
    replies.set(++questions, resolve);
    send({ type: 'ask', id: questions, question });
  });

const runner = new CellRunner({
  send: (id, event) => send({ type: 'output', id, event }),
  toBundle: (value) => library?.toBundle(value),
});

let library: Awaited<ReturnType<typeof loadLibrary>> | undefined;
const loading = new Promise<void>((resolve, reject) => {
  // after the message that the kernel is ready: loading keeps the thread busy
  setImmediate(() => {
    loadLibrary(config, distFolder, {
      display: (bundle, displayId) => runner.scope.current?.output.display(bundle, displayId),
      update: (bundle, displayId) => runner.scope.current?.output.update(bundle, displayId),
      log,
      place: () => runner.scope.current,
      declaredNames: () => runner.declared,
      tests: config.tests ? new TestRegistry(ask) : undefined,
    }).then((loaded) => {
      library = loaded;
      send({ type: 'backend', backend: loaded.backend });
      resolve();
    }, reject);
  });
});
loading.catch((error: Error) => send({ type: 'fatal', message: error.message }));

redirectConsole((stream, text) => {
  if (runner.scope.current) runner.scope.current.output.write(stream, text);
  else log(text);
});
scopeTimers(runner.scope);
startWatchdog(distFolder, loading, (executionId) => runner.interrupt(executionId, () => library?.stopWork()));

// not a listener: TensorFlow.js's WebAssembly loader adds one that throws
process.setUncaughtExceptionCaptureCallback((error) => {
  const run = runner.scope.current;
  const { name, message, stack } = toCellError(error, run?.cellId ?? '');
  const text = `Uncaught ${stack ?? `${name}: ${message}`}\n`;
  if (run) run.output.write('stderr', text);
  else log(text);
});

process.on('message', (message: ToKernel) => {
  if (message.type === 'shutdown') process.exit(0);
  if (message.type === 'reply') {
    replies.get(message.id)?.(message.reply);
    return void replies.delete(message.id);
  }
  if (message.type === 'inspect') return void inspect(message);
  if (message.type === 'openDebugger')
    return send({ type: 'answered', id: message.id, ...openDebugger(config) });
  if (message.type === 'closeDebugger') return closeDebugger();
  void execute(message);
});

/** Every execution ends: also when a cell has changed what the kernel itself stands on. */
function kernelFault(fault: unknown): ExecutionResult {
  const what = fault instanceof Error ? `: ${fault.message}` : '';
  const message = `The cell ran, and then the kernel failed${what}. A cell has changed something that it needs; restart it.`;
  return { status: 'error', durationMs: 0, error: { name: 'KernelFault', message } };
}

/** What has to end before the next cell runs. */
let between: Promise<unknown> | undefined;
let executions = 0;

async function execute({ id, cell }: Extract<ToKernel, { type: 'execute' }>): Promise<void> {
  executions++;
  await loading;
  await between;
  const meter = cell.hidden ? undefined : MemoryMeter.start(library?.tensors);
  const result = await runner.run(id, cell).catch(kernelFault);
  result.memory = meter?.read();
  if (result.status === 'interrupted') library?.stopWork(); // also when it was torn from its stack
  send({ type: 'done', id, result });
  executions--;
  between = library?.freeLeakedTensors();
}

/** While a cell runs, nothing is looked at. */
async function inspect({ id, question }: Extract<ToKernel, { type: 'inspect' }>): Promise<void> {
  await loading;
  await between;
  const asked = executions > 0 ? undefined : library?.variables.answer(question);
  between = asked?.catch(() => {});
  const answered = await asked?.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }),
  );
  send({ type: 'answered', id, ...answered });
}

send({ type: 'ready', info: { node: process.versions.node, pid: process.pid } });
