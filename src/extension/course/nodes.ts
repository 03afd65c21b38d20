import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Course, CourseExercise, CoursePart, CourseSection } from '../../course/Course';

/** The lines of the Course view. */
export type CourseNode = SectionNode | PartNode | ExercisesNode | ExerciseNode;

export interface SectionNode {
  kind: 'section';
  uri: vscode.Uri;
  section: CourseSection;
  children: PartNode[];
}

export interface PartNode {
  kind: 'part';
  parent: SectionNode;
  /** From 0, in its section. */
  index: number;
  part: CoursePart;
}

export interface ExercisesNode {
  kind: 'exercises';
  children: ExerciseNode[];
}

export interface ExerciseNode {
  kind: 'exercise';
  parent: ExercisesNode;
  uri: vscode.Uri;
  exercise: CourseExercise;
}

export function nodesOf({ folder, sections, exercises }: Course): (SectionNode | ExercisesNode)[] {
  const uriOf = (file: string) => vscode.Uri.file(join(folder, file));
  const sectionNodes = sections.map((section) => {
    const node: SectionNode = { kind: 'section', uri: uriOf(section.file), section, children: [] };
    node.children = section.parts.map((part, index) => ({ kind: 'part', parent: node, index, part }));
    return node;
  });
  const group: ExercisesNode = { kind: 'exercises', children: [] };
  group.children = exercises.map((exercise) => ({
    kind: 'exercise',
    parent: group,
    uri: uriOf(exercise.file),
    exercise,
  }));
  return exercises.length > 0 ? [...sectionNodes, group] : sectionNodes;
}
