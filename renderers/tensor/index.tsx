import { notebookRenderer } from '../shared/notebookRenderer';
import { tensor } from './definition';

export const activate = notebookRenderer(tensor);
