import { notebookRenderer } from '../shared/notebookRenderer';
import { quiz } from './definition';

export const activate = notebookRenderer(quiz);
