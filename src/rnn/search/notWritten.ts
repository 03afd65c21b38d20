const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota of the disk is used up',
  EACCES: 'you may not write there',
  EROFS: 'the disk is read-only',
};

/** What the operating system refused, with the file and what can be done. */
export function notWritten(path: string, cause: unknown): Error {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  return new Error(
    `The results of the search cannot be written to ${path}: ${REASONS[code] ?? message}. ` +
      'Make room, or leave out name to keep them in memory only, and run the search again: what is in the file already counts.',
    { cause },
  );
}
