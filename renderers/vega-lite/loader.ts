import type { Loader } from 'vega';

/** A vega loader that loads nothing, and remembers what was asked of it. */
export interface RefusingLoader extends Loader {
  refused: string[];
}

export function refusingLoader(): RefusingLoader {
  const refused: string[] = [];
  const refuse = (uri: string): Promise<never> => {
    refused.push(uri);
    return Promise.reject(new Error(`not loaded: ${uri}`));
  };
  return { refused, load: refuse, sanitize: refuse, http: refuse, file: refuse };
}
