import { notebookRenderer } from '../shared/notebookRenderer';
import { tokens } from './definition';

export const activate = notebookRenderer(tokens);
