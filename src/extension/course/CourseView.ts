import * as vscode from 'vscode';
import { firstUnfinished } from '../../course/progress';
import { totalOf } from '../../grading/points';
import type { Exercises } from '../exercises/Exercises';
import type { KernelSessions } from '../kernel/KernelSessions';
import { CourseItems, countText, scoreText } from './CourseItems';
import type { CourseMemory } from './CourseMemory';
import { COURSE_VIEW } from './courseViewId';
import type { CurrentCourse } from './CurrentCourse';
import { type CourseNode, type ExerciseNode, type ExercisesNode, nodesOf, type SectionNode } from './nodes';

/** Cells and tests that run one after another are shown together. */
const QUIET_MS = 100;

/** The sections and exercises of the course, with what was run of them and the points reached. */
export class CourseView implements vscode.TreeDataProvider<CourseNode>, vscode.Disposable {
  readonly #change = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#change.event;
  readonly #items: CourseItems;
  readonly #view: vscode.TreeView<CourseNode>;
  readonly #listeners: vscode.Disposable;
  #nodes: Promise<ReturnType<typeof nodesOf>> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly course: CurrentCourse,
    memory: CourseMemory,
    sessions: KernelSessions,
    exercises: Exercises,
  ) {
    this.#items = new CourseItems(memory, sessions, exercises);
    this.#view = vscode.window.createTreeView(COURSE_VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#listeners = vscode.Disposable.from(
      course.onDidChange(() => {
        this.#nodes = undefined;
        this.#showSoon();
      }),
      ...[memory, sessions, exercises.progress, exercises.tests].map(({ onDidChange }) =>
        onDidChange(() => this.#showSoon()),
      ),
      vscode.window.onDidChangeActiveNotebookEditor(() => void this.#select()),
      this.#view.onDidChangeVisibility(({ visible }) => visible && void this.#select()),
    );
  }

  async getChildren(node?: CourseNode): Promise<CourseNode[]> {
    if (node) return 'children' in node ? node.children : [];
    const nodes = await (this.#nodes ??= this.#read());
    this.#view.message = this.#total(nodes);
    return nodes;
  }

  getParent(node: CourseNode): CourseNode | undefined {
    return 'parent' in node ? node.parent : undefined;
  }

  getTreeItem(node: CourseNode): vscode.TreeItem {
    return this.#items.of(node);
  }

  /** The section to go on with. */
  async next(): Promise<vscode.Uri | undefined> {
    const nodes = (await (this.#nodes ??= this.#read())).filter((node) => node.kind === 'section');
    return firstUnfinished(nodes, (node) => this.#items.countOf(node))?.uri;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(this.#listeners, this.#view, this.#change).dispose();
  }

  async #read(): Promise<ReturnType<typeof nodesOf>> {
    const course = await this.course.get();
    return course ? nodesOf(course) : [];
  }

  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#change.fire(undefined), QUIET_MS);
  }

  /** `34 of 162 cells, 40 of 72 points` */
  #total(nodes: readonly (SectionNode | ExercisesNode)[]): string | undefined {
    const counts = nodes.flatMap((node) => (node.kind === 'section' ? this.#items.countOf(node) : []));
    const scores = nodes.flatMap((node) => (node.kind === 'exercises' ? this.#items.totalOf(node) : []));
    const cells = countText({ run: totalOf(counts, 'run'), cells: totalOf(counts, 'cells') });
    return [cells, ...scores.map(scoreText)].filter(Boolean).join(', ') || undefined;
  }

  /** Marks the notebook that is in the editor. */
  async #select(): Promise<void> {
    const open = vscode.window.activeNotebookEditor?.notebook.uri.toString();
    if (!this.#view.visible || open === undefined) return;
    const nodes = await (this.#nodes ??= this.#read());
    const node = nodes
      .flatMap((one): (SectionNode | ExerciseNode)[] => (one.kind === 'exercises' ? one.children : [one]))
      .find(({ uri }) => uri.toString() === open);
    if (!node) return;
    const isChosen = this.#view.selection.some((one) => one === node || this.getParent(one) === node);
    if (!isChosen) await this.#view.reveal(node, { select: true, focus: false });
  }
}
