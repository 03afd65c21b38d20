import * as vscode from 'vscode';
import { totalOf } from '../../grading/points';
import { type CellCount, countRun } from '../../course/progress';
import type { CommandId } from '../commandIds';
import type { Exercises } from '../exercises/Exercises';
import { type Score, scoreOf } from '../exercises/testing/progress';
import { earnedText, numberText, pointsText } from '../exercises/words';
import type { KernelSessions } from '../kernel/KernelSessions';
import type { CourseMemory } from './CourseMemory';
import type { CourseNode, ExerciseNode, ExercisesNode, PartNode, SectionNode } from './nodes';

/** How far one has come with something, as an icon and in words. */
type Stage = 'nothing' | 'begun' | 'done' | 'running' | 'text' | 'unreadable';

const ICONS: Record<Stage, vscode.ThemeIcon> = {
  nothing: new vscode.ThemeIcon('circle-large-outline'),
  begun: new vscode.ThemeIcon('color-mode', new vscode.ThemeColor('charts.blue')),
  done: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
  running: new vscode.ThemeIcon('loading~spin'),
  text: new vscode.ThemeIcon('book'),
  unreadable: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
};

/** The lines of the Course view as VS Code shows them. */
export class CourseItems {
  constructor(
    private readonly memory: CourseMemory,
    private readonly sessions: KernelSessions,
    private readonly exercises: Pick<Exercises, 'progress' | 'tests'>,
  ) {}

  of(node: CourseNode): vscode.TreeItem {
    if (node.kind === 'section') return this.#section(node);
    if (node.kind === 'part') return this.#part(node);
    return node.kind === 'exercise' ? this.#exercise(node) : this.#group(node);
  }

  countOf({ uri, section }: SectionNode): CellCount {
    return countRun(section.parts, this.memory.runOf(uri));
  }

  #section(node: SectionNode): vscode.TreeItem {
    const { uri, section, children } = node;
    const count = this.countOf(node);
    const stage = section.problem ? 'unreadable' : this.#isRunning(uri) ? 'running' : stageOf(count);
    const state = children.length > 1 ? 'Collapsed' : 'None';
    const item = new vscode.TreeItem(section.title, vscode.TreeItemCollapsibleState[state]);
    item.id = section.file;
    item.command = openCommand(uri);
    return dressed(item, stage, progressOf(count), [section.file, section.problem ?? '']);
  }

  #part({ parent, part, index }: PartNode): vscode.TreeItem {
    const count = countRun([part], this.memory.runOf(parent.uri));
    const item = new vscode.TreeItem(part.title);
    item.id = `${parent.section.file}#${index}`;
    const command: CommandId = 'rnnbook.openCoursePart';
    item.command = { command, title: '', arguments: [{ notebook: parent.uri.toString(), cell: part.cell }] };
    return dressed(item, stageOf(count), progressOf(count), [parent.section.title]);
  }

  #exercise(node: ExerciseNode): vscode.TreeItem {
    const { uri, exercise } = node;
    const reached = this.exercises.progress.of(uri, exercise.version);
    const score = this.#score(node);
    const stage = exercise.problem
      ? 'unreadable'
      : this.exercises.tests.isRunning(uri)
        ? 'running'
        : stageOf({ run: score.earned, cells: score.points });
    const item = new vscode.TreeItem(exercise.title);
    item.id = exercise.file;
    item.command = openCommand(uri);
    return dressed(item, stage, exercise.problem ? NO_PROGRESS : progressOfScore(score), [
      ...(reached
        ? [
            vscode.l10n.t('Best: {0}', earnedText(reached.best, score.points)),
            vscode.l10n.t('Runs of its tests: {0}', numberText(reached.attempts)),
          ]
        : []),
      exercise.file,
      exercise.problem ?? '',
    ]);
  }

  totalOf({ children }: ExercisesNode): Score {
    const scores = children.map((node) => this.#score(node));
    return {
      earned: totalOf(scores, 'earned'),
      points: totalOf(scores, 'points'),
      isRun: scores.some(({ isRun }) => isRun),
    };
  }

  #group(node: ExercisesNode): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.l10n.t('Exercises'), vscode.TreeItemCollapsibleState.Expanded);
    item.id = 'exercises';
    dressed(item, 'text', progressOfScore(this.totalOf(node)), []);
    item.iconPath = new vscode.ThemeIcon('mortar-board');
    return item;
  }

  #score({ uri, exercise }: ExerciseNode): Score {
    return scoreOf(exercise.tests, this.exercises.progress.of(uri, exercise.version));
  }

  #isRunning(uri: vscode.Uri): boolean {
    const open = vscode.workspace.notebookDocuments.find((one) => one.uri.toString() === uri.toString());
    return open !== undefined && this.sessions.get(open)?.state === 'busy';
  }
}

/** `4 of 12 cells`; nothing where there are none. */
export function countText({ run, cells }: CellCount): string {
  return cells === 0 ? '' : vscode.l10n.t('{0} of {1} cells', numberText(run), numberText(cells));
}

export function scoreText({ earned, points, isRun }: Score): string {
  return isRun ? earnedText(earned, points) : pointsText(points);
}

function stageOf({ run, cells }: CellCount): Stage {
  if (cells === 0) return 'text';
  if (run === 0) return 'nothing';
  return run < cells ? 'begun' : 'done';
}

/** Beside a name there is little room. */
interface Progress {
  short: string;
  words: string;
}

const NO_PROGRESS: Progress = { short: '', words: '' };

function progressOf(count: CellCount): Progress {
  return count.cells === 0 ? NO_PROGRESS : { short: ratio(count.run, count.cells), words: countText(count) };
}

function progressOfScore(score: Score): Progress {
  return { short: ratio(score.earned, score.points), words: scoreText(score) };
}

const ratio = (part: number, whole: number) => `${numberText(part)}/${numberText(whole)}`;

/** Icon, what stands beside the name, the tooltip, and what a screen reader says. */
function dressed(
  item: vscode.TreeItem,
  stage: Stage,
  progress: Progress,
  more: readonly string[],
): vscode.TreeItem {
  const name = item.label as string;
  item.iconPath = ICONS[stage];
  item.description = progress.short;
  const words = [progress.words, stageWords(stage)].filter(Boolean);
  item.tooltip = [name, ...words, ...more.filter(Boolean)].join('\n');
  item.accessibilityInformation = { label: [name, ...words].join(', ') };
  return item;
}

function stageWords(stage: Stage): string {
  if (stage === 'running') return vscode.l10n.t('running');
  return stage === 'unreadable' ? vscode.l10n.t('cannot be read') : '';
}

function openCommand(uri: vscode.Uri): vscode.Command {
  return { command: 'vscode.open', title: '', arguments: [uri] };
}
