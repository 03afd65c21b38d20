import type * as vscode from 'vscode';
import type { Exercises } from '../exercises/Exercises';
import type { KernelSessions } from '../kernel/KernelSessions';
import { CourseMemory } from './CourseMemory';
import type { Courses } from './Courses';
import { CourseView } from './CourseView';
import { CurrentCourse } from './CurrentCourse';
import { workspacePaths } from './workspacePaths';

/** The Course view, and what its commands need. Nothing is read before the view is seen or a command used. */
export function registerCourse(
  context: vscode.ExtensionContext,
  sessions: KernelSessions,
  exercises: Exercises,
): Courses {
  const memory = new CourseMemory(context.globalState);
  const current = new CurrentCourse(memory);
  const view = new CourseView(current, memory, sessions, exercises);
  context.subscriptions.push(memory, current, view);
  const courses = { memory, current, view };
  void memory.takeToOpen(workspacePaths()).then(async (folder) => {
    if (folder !== undefined) await (await import('../lazy')).showCourse(courses);
  });
  return courses;
}
