import { notebookRenderer } from '../shared/notebookRenderer';
import { training } from './definition';

export const activate = notebookRenderer(training);
