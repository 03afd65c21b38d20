import { notebookRenderer } from '../shared/notebookRenderer';
import { cell } from './definition';

export const activate = notebookRenderer(cell);
