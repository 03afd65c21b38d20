import { notebookRenderer } from '../shared/notebookRenderer';
import { model } from './definition';

export const activate = notebookRenderer(model);
