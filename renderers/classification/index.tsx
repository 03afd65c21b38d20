import { notebookRenderer } from '../shared/notebookRenderer';
import { classification } from './definition';

export const activate = notebookRenderer(classification);
