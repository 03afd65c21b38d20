import { fileURLToPath, pathToFileURL } from 'node:url';

/** A path as TypeScript writes it. One that is no file has a path too, beside which nothing is found. */
export function pathOf(uri: string): string {
  try {
    const path = fileURLToPath(uri.replace(/#.*$/, ''));
    return path.replaceAll('\\', '/');
  } catch {
    return `/${uri.replace(/^[\w+.-]+:\/*/, '')}`;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
