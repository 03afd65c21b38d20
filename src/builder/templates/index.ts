import { newCellId } from '../../notebook/id';
import type { Cell, Notebook } from '../../notebook/notebook';
import type { BuiltCell, TextLanguage } from '../BuiltCell';
import { templateCells } from './templateCells';
import { TEMPLATE_TEXTS, type Template } from './texts';

export { TEMPLATE_TEXTS, TEMPLATES, type Template, type TemplateText } from './texts';

/** A notebook to start from, which runs from top to bottom in about a minute; without outputs. */
export function templateNotebook(id: Template, language: TextLanguage): Notebook {
  return {
    metadata: { title: TEMPLATE_TEXTS[language][id].name, language },
    cells: templateCells(id, language).map(toCell),
    extra: {},
  };
}

function toCell({ kind, source }: BuiltCell): Cell {
  const cell = { id: newCellId(), source, extra: {} };
  return kind === 'markdown' ? { ...cell, kind } : { ...cell, kind, language: 'typescript', outputs: [] };
}
