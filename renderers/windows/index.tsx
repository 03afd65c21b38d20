import { notebookRenderer } from '../shared/notebookRenderer';
import { windows } from './definition';

export const activate = notebookRenderer(windows);
