import { notebookRenderer } from '../shared/notebookRenderer';
import { unrolled } from './definition';

export const activate = notebookRenderer(unrolled);
