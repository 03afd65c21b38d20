/** What `npm run test:editor` has prepared: paths of programs and folders. */
export interface Setup {
  chromium: string;
  node: string;
  codeServer: string;
  /** Installed extensions: the packed one. */
  extensions: string;
  /** For screenshots and logs. */
  out: string;
}

export function readSetup(): Setup {
  const setup = process.env.RNNBOOK_EDITOR;
  if (!setup) throw new Error('These tests need a real VS Code: run `npm run test:editor`.');
  return JSON.parse(setup) as Setup;
}
