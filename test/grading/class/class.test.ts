import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { GradedSubmission } from '../../../src/grading/class/GradedSubmission';
import { findSubmissions } from '../../../src/grading/class/findSubmissions';
import { readExercise } from '../../../src/grading/exercise/readExercise';
import { compareClass } from '../../../src/grading/similarity/compareClass';
import { printNotebook } from '../../../src/notebook/print';
import { ClassRoom } from './ClassRoom';
import { classExercise, POINTS, SECRETS } from './exercise';

const SECRET = 'only the grader knows this';

const earnedOf = (one: GradedSubmission | undefined) =>
  one?.status === 'graded' ? one.grade.result.earned : 0;

describe('a class of 60', function () {
  this.timeout(600_000);
  let room: ClassRoom;
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  let results: Map<string, GradedSubmission>;
  let said: string;

  before(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    room = new ClassRoom((server.address() as AddressInfo).port);
    assert.equal(room.all.length, 60);
    const run = await room.grade('out', ['--jobs', '2'], { CLASS_SECRET: SECRET }).ended;
    said = run.said;
    assert.equal(run.code, 0, run.said);
    results = room.results('out');
  });
  after(() => {
    server.close();
    room.dispose();
  });

  it('gets every grade that it should', () => {
    const wrong = room.all.flatMap(({ learner, earned }) => {
      const should = Object.values(earned).reduce((sum, points) => sum + points, 0);
      const one = results.get(learner);
      if (earnedOf(one) === should) return [];
      const tests =
        one?.status === 'graded'
          ? one.grade.result.tests.map((t) => `${t.name}: ${t.earned} ${t.teacherMessage}`)
          : [one?.status];
      return [`${learner}: ${earnedOf(one)} in place of ${should}\n  ${tests.join('\n  ')}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('gets each point for what it is for', () => {
    const names = {
      step: 'one step',
      states: 'states of a long sequence',
      last: 'the last state for another series',
    };
    for (const { learner, earned } of room.all) {
      const one = results.get(learner);
      if (one?.status !== 'graded') continue;
      const { tests } = one.grade.result;
      for (const [what, name] of Object.entries(names)) {
        const got = tests.find((test) => test.name === name)!.earned;
        assert.equal(got, earned[what as 'step'] ?? 0, `${learner}: ${name}`);
      }
    }
  });

  it('is told what was wrong', () => {
    const silent = room.all.flatMap(({ learner, told }) => {
      const one = results.get(learner);
      if (!told || one?.status !== 'graded') return [];
      const { tests, cells } = one.grade.result;
      const words = [
        ...tests.map(({ message }) => message),
        ...cells.map(({ error }) => error && `${error.name}: ${error.message}`),
      ].join('\n');
      return told.test(words) ? [] : [`${learner}: ${words}`];
    });
    assert.deepEqual(silent, []);
  });

  it('has done no harm, and learnt nothing', () => {
    assert.equal(connections, 0);
    assert.equal(readFileSync(room.exercise, 'utf8'), printNotebook(classExercise()));
    const neighbour = room.all.find(({ learner }) => learner === 'right-00')!;
    assert.equal(readFileSync(join(room.submissions, 'right-00.rnnbook'), 'utf8'), neighbour.text);
    if (existsSync(room.gradeBook)) assert.notEqual(readFileSync(room.gradeBook, 'utf8'), 'all points');
    for (const one of results.values()) {
      if (one.status !== 'graded') continue;
      const words = one.grade.result.tests.map(({ message }) => message).join('\n');
      for (const secret of SECRETS.slice(0, 2))
        assert.ok(!words.includes(secret), `${one.learner}: ${words}`);
    }
    assert.ok(!said.includes(SECRET));
  });

  it('says what held the submissions in', () => {
    const sandboxes = new Set(
      [...results.values()].map(({ sandbox }) => sandbox).filter((text) => text !== ''),
    );
    assert.equal(sandboxes.size, 1);
    assert.doesNotMatch([...sandboxes][0]!, /^none/);
  });

  it('has three disguised copies before all pairs of work of its own', async () => {
    // others have parts of one solution in common, which is how they were made
    const own = findSubmissions([room.submissions]).filter(({ learner }) =>
      /^(right-\d\d|copy-.*)$/.test(learner),
    );
    assert.equal(own.length, 19);
    const { pairs } = await compareClass(readExercise(classExercise()), own);
    const [first, next] = [pairs.slice(0, 6), pairs[6]];
    for (const { left, right } of first) assert.match(`${left} ${right}`, /^copy-\w+ copy-\w+$/);
    assert.ok(
      first.every(({ similarity }) => similarity > (next?.similarity ?? 0)),
      JSON.stringify(next),
    );
  });

  it('gets reports that hide what is hidden', () => {
    const out = join(room.folder, 'out');
    const files = readdirSync(join(out, 'feedback'));
    assert.equal(files.length, 60);
    for (const file of files) {
      const text = readFileSync(join(out, 'feedback', file), 'utf8');
      for (const secret of SECRETS) assert.ok(!text.includes(secret), `${file}: ${secret}`);
    }
    assert.equal(readFileSync(room.gradeBook, 'utf8').trim().split('\n').length, 61);
    assert.match(
      readFileSync(join(out, 'teacher', 'partly-stateless.md'), 'utf8'),
      /states of a long sequence/,
    );
  });

  it('is graded the same by one process, killed in the middle and begun again', async () => {
    const first = room.grade('again', ['--jobs', '1']);
    let graded = 0;
    first.child.stderr.on('data', (data: Buffer) => {
      graded += data.toString().match(/^\[\d+\/60\]/gm)?.length ?? 0;
      if (graded >= 20) first.child.kill('SIGKILL');
    });
    assert.notEqual((await first.ended).code, 0);
    const kept = room.results('again').size;
    assert.ok(kept >= 20 && kept < 60, String(kept));
    const second = await room.grade('again', ['--jobs', '2']).ended;
    assert.equal(second.code, 0, second.said);
    assert.equal(second.said.match(/\(as before\)/g)?.length, kept);
    assert.deepEqual(room.grades('again'), room.grades('out'));
  });

  it('keeps its grades while nothing changes, and grades again what did', async () => {
    cpSync(join(room.folder, 'out'), join(room.folder, 'changed'), { recursive: true });
    const file = join(room.submissions, 'right-01.rnnbook');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('Math.tanh', 'Math.sinh'));
    const { said } = await room.grade('changed', ['--jobs', '2']).ended;
    writeFileSync(file, before);
    assert.equal(said.match(/\(as before\)/g)?.length, 59);
    assert.equal(earnedOf(room.results('changed').get('right-01')), POINTS.shape + POINTS.mean);
  });
});
