/** Exit codes that a script can use. */
export const EXIT = { ok: 0, cellFailed: 1, badExercise: 1, notGraded: 1, usage: 2 } as const;

/** The command line, or a file that it names, can't be used; the message says what to do. */
export class UsageError extends Error {}
