import { notebookRenderer } from '../shared/notebookRenderer';
import { gradients } from './definition';

export const activate = notebookRenderer(gradients);
