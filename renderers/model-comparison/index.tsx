import { notebookRenderer } from '../shared/notebookRenderer';
import { modelComparison } from './definition';

export const activate = notebookRenderer(modelComparison);
