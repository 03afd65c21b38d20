import { notebookRenderer } from '../shared/notebookRenderer';
import { problems } from './definition';

export const activate = notebookRenderer(problems);
