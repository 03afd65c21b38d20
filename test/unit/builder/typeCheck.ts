import * as ts from 'typescript';
import { language } from '../language/notebook';

/**
 * The type errors of notebooks, each the code of its cells in their order, as `name: message: code`: all that strict
 * TypeScript finds, also what an editor does not say.
 */
export function typeErrors(notebooks: Record<string, string[]>): string[] {
  const { service, notebooks: opened } = language;
  const named = Object.entries(notebooks).map(([name, sources], i) => {
    const notebook = `file:///checked/${i}.rnnbook`;
    const cellOf = (source: string, at: number) =>
      ({ uri: `cell:${i}#W${at}`, number: at + 1, language: 'typescript', source }) as const;
    language.setNotebook(notebook, sources.map(cellOf));
    return { name, notebook };
  });
  // all are open now, so that one program has them
  const errors = named.flatMap(({ name, notebook }) =>
    opened
      .cells(notebook)
      .flatMap(({ file, text }) =>
        [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
          ({ messageText, start = 0 }) =>
            `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}: ${text.slice(start, start + 80)}`,
        ),
      ),
  );
  named.forEach(({ notebook }) => language.closeNotebook(notebook));
  return errors;
}
