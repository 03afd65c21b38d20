import * as ts from 'typescript';
import { language, open } from '../language/notebook';

/**
 * The type errors of notebooks, each the code of its cells in their order, as `name: message: code`: all that strict
 * TypeScript finds, also what an editor does not say.
 */
export function typeErrors(notebooks: Record<string, string[]>): string[] {
  const { service } = language;
  return Object.entries(notebooks).flatMap(([name, sources]) =>
    open(...sources).cells.flatMap(({ file, text }) =>
      [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
        ({ messageText, start = 0 }) =>
          `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}: ${text.slice(start, start + 80)}`,
      ),
    ),
  );
}
