import type { BuiltCell, TextLanguage } from '../BuiltCell';
import { recipeCells } from '../recipes';
import { comparisonCells } from './comparison';
import { PRESETS } from './presets';
import type { Template } from './texts';

export function templateCells(id: Template, language: TextLanguage): BuiltCell[] {
  return id === 'cellComparison' ? comparisonCells(language) : recipeCells(PRESETS[id], language);
}
