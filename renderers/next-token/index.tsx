import { notebookRenderer } from '../shared/notebookRenderer';
import { nextToken } from './definition';

export const activate = notebookRenderer(nextToken);
