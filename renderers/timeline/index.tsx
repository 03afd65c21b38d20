import { notebookRenderer } from '../shared/notebookRenderer';
import { timeline } from './definition';

export const activate = notebookRenderer(timeline);
