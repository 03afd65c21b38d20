/** Without a drive on Windows, where the debugger may say one. */
const CELL_URL = /^(?:[A-Za-z]:)?[\\/]rnnbook[\\/]([\w-]+)\.ts$/;

/** The name under which a cell stands in V8's stack traces, and for debuggers. */
export const cellUrl = (cellId: string): string => `/rnnbook/${cellId}.ts`;

/** `undefined` for any other file's. */
export const cellIdOfUrl = (url: string): string | undefined => CELL_URL.exec(url)?.[1];
