/**
 * Where a kernel keeps what a grader evaluates in it: globals that no cell declares by accident. In the process of a submission
 * the learner's code reaches them as well; they give it nothing that it has not.
 */
export const ANSWERING = 'rnnbook.answering';
export const TESTS = 'rnnbook.tests';
