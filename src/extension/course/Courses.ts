import type { CourseMemory } from './CourseMemory';
import type { CourseView } from './CourseView';
import type { CurrentCourse } from './CurrentCourse';

/** What the commands of the course share. */
export interface Courses {
  memory: CourseMemory;
  current: CurrentCourse;
  view: CourseView;
}
