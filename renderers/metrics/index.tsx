import { notebookRenderer } from '../shared/notebookRenderer';
import { metrics } from './definition';

export const activate = notebookRenderer(metrics);
