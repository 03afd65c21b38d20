import { notebookRenderer } from '../shared/notebookRenderer';
import { search } from './definition';

export const activate = notebookRenderer(search);
