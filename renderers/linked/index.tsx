import { notebookRenderer } from '../shared/notebookRenderer';
import { linked } from './definition';

export const activate = notebookRenderer(linked);
