/** As package.json declares it. */
export const COURSE_VIEW = 'rnnbook.course';
