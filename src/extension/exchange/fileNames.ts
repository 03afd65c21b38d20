import path, { type PlatformPath } from 'node:path';

/** A model's name as that of a file, without an ending. */
export function fileNameOf(modelName: string): string {
  return modelName.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^[._]+|\.+$/g, '') || 'model';
}

/**
 * The path with the ending that says what the file is.
 *
 * @param ending such as `.weights.h5`; with a slash at its beginning, as `/model.json`, the path is that of a folder
 */
export function withEnding(path: string, ending: string): string {
  const slashes = path.replaceAll('\\', '/');
  if (slashes.endsWith(ending)) return path;
  if (ending.startsWith('/')) return path.replace(/[\\/]+$/, '') + ending;
  const last = ending.slice(ending.lastIndexOf('.')); // of `.weights.h5`, dialogs add `.h5`
  return (path.endsWith(last) ? path.slice(0, -last.length) : path) + ending;
}

/** A file as code of a notebook in `folder` says it: relative where it can be, with forward slashes. */
export function pathInNotebook(
  folder: string | undefined,
  file: string,
  platform: PlatformPath = path,
): string {
  // on Windows, another drive has no relative path
  const said = folder === undefined ? file : platform.relative(folder, file);
  return platform.sep === '\\' ? said.replaceAll('\\', '/') : said;
}

/** The cell that imports a model, and shows it. */
export function importCell(variable: string, path: string): string {
  const quoted = /['\\\n\r]/.test(path) ? JSON.stringify(path) : `'${path}'`;
  return `const ${variable} = await rnn.importModel(${quoted});\n${variable}`;
}
