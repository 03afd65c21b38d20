import type { Notebook } from '../../notebook/notebook';
import type { Exercise } from '../exercise/Exercise';
import { type ExerciseProblem, shown } from '../exercise/ExerciseError';
import { say } from '../../say';
import { type Place, placesOf } from './places';
import { SecretFinder } from './SecretFinder';
import { type Secret, secretsOf } from './secrets';
import { codeTokens, idTokens } from './tokens';

/** Who may say a text without knowing of the secret. */
type Speaker = 'code' | 'test' | 'text' | 'other';

/**
 * What a released notebook says of the exercise's solutions and hidden tests, wherever it stands in the file. A text is
 * looked for as a whole line or statement (strings and names as a whole), however it is formatted. It is no leak where the learner is
 * given it anyway: what starter cells and given code say, of tests also what visible tests say, and of one or two words
 * what any cell's source says.
 */
export function findLeaks(exercise: Exercise, released: Notebook): ExerciseProblem[] {
  const secrets = secretsOf(exercise);
  const inText = new SecretFinder(secrets, codeTokens);
  // one word makes many an id
  const inIds = new SecretFinder(
    secrets.filter(({ text }) => idTokens(text).length > 1),
    idTokens,
  );
  const tests = new Set(exercise.tasks.flatMap((task) => task.tests.map(({ cell }) => cell.id)));
  const found = placesOf(released).map((place) => ({
    place,
    speaker: speakerOf(place, tests),
    secrets: union(place.texts.map((text) => (place.part === 'id' ? inIds : inText).findIn(text))),
  }));
  const said = new Map<Speaker, Set<Secret>>(
    (['code', 'test', 'text'] as const).map((speaker) => [
      speaker,
      union(found.filter((part) => part.speaker === speaker).map((part) => part.secrets)),
    ]),
  );
  const isSaid = (secret: Secret) => mayStandIn(secret).some((speaker) => said.get(speaker)!.has(secret));
  const numbers = new Map(exercise.cells.map(({ cell }, i) => [cell.id, i + 1]));
  return found.flatMap(({ place, secrets }) =>
    byCell([...secrets].filter((secret) => !isSaid(secret))).map((leaks) => problem(place, leaks, numbers)),
  );
}

function mayStandIn({ kind, short }: Secret): Speaker[] {
  if (short) return ['code', 'test', 'text'];
  if (kind === 'solution') return ['code'];
  // a visible test may be called as a hidden one and something more
  return kind === 'name' ? ['test'] : ['code', 'test'];
}

function speakerOf({ cell, part }: Place, tests: ReadonlySet<string>): Speaker {
  if (!cell || part !== 'source') return 'other';
  if (cell.kind === 'markdown') return 'text';
  return tests.has(cell.id) ? 'test' : 'code';
}

function union(sets: readonly Set<Secret>[]): Set<Secret> {
  const all = new Set<Secret>();
  for (const set of sets) for (const secret of set) all.add(secret);
  return all;
}

/** One list for each cell that they come from. */
function byCell(secrets: readonly Secret[]): Secret[][] {
  const lists = new Map<string, Secret[]>();
  for (const secret of secrets) {
    const list = lists.get(secret.cell);
    if (list) list.push(secret);
    else lists.set(secret.cell, [secret]);
  }
  return [...lists.values()];
}

/** In Indonesian. */
const PARTS: Record<Place['part'], string> = {
  id: 'ID-nya',
  source: 'isinya',
  hints: 'petunjuknya',
  outputs: 'keluarannya',
  metadata: 'metadatanya',
  'other members': 'anggota lainnya',
};

function problem(
  { cell, part }: Place,
  leaks: readonly Secret[],
  numbers: Map<string, number>,
): ExerciseProblem {
  const [first] = leaks;
  const text = shown(first!.text);
  const others = leaks.length - 1;
  const isSolution = first!.kind === 'solution';
  return {
    ...(cell && { cell: cell.id, number: numbers.get(cell.id)! }),
    related: first!.cell,
    what: say({
      en: `its ${part} would show learners ${text}${others > 0 ? ` and ${others} more` : ''}, of ${isSolution ? 'the solution' : 'the hidden test'} ${first!.cell}`,
      id: `${PARTS[part]} akan menampakkan ${text}${others > 0 ? ` dan ${others} lainnya` : ''} kepada pelajar, dari ${isSolution ? 'solusi' : 'tes tersembunyi'} ${first!.cell}`,
    }),
    remedy: say({
      en: 'Take it out there, or say it in other words.',
      id: 'Hapus dari sana, atau katakan dengan kata lain.',
    }),
  };
}
