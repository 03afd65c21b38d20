/** For people: why the operating system refuses to read or write a notebook, and what can be done. */
interface Explanation {
  what: string;
  remedy: string;
}

const EXPLANATIONS: Record<string, Explanation> = {
  ENOENT: { what: 'there is no such file or folder', remedy: 'Check the path.' },
  ENOTDIR: { what: 'a part of the path is a file, not a folder', remedy: 'Check the path.' },
  EISDIR: { what: 'this is a folder, not a file', remedy: 'Name a file in it.' },
  EACCES: { what: 'permission denied', remedy: 'Check who may use the file and its folder.' },
  EPERM: {
    what: 'permission denied',
    remedy: 'Check who may use the file and its folder, or close programs that hold it.',
  },
  EBUSY: { what: 'another program holds the file', remedy: 'Close that program and try again.' },
  EROFS: { what: 'the disk is read-only', remedy: 'Save to another place.' },
  ENOSPC: { what: 'the disk is full', remedy: 'Free some space or save to another place.' },
  EDQUOT: { what: 'your disk quota is used up', remedy: 'Free some space or save to another place.' },
  EFBIG: {
    what: 'the file would be larger than allowed here',
    remedy: 'Clear large outputs or save to another place.',
  },
  ENAMETOOLONG: { what: 'the name is too long', remedy: 'Choose a shorter one.' },
};

export function explainSystemError(error: unknown, action: 'read' | 'write'): Explanation {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const { what, remedy } = EXPLANATIONS[code] ?? {
    what: error instanceof Error ? error.message : String(error),
    remedy: 'Check the file and its folder, and try again.',
  };
  const unchanged = action === 'write' ? '; what was there before is unchanged' : '';
  return { what: `cannot ${action}: ${what}${unchanged}`, remedy };
}
