import { notebookRenderer } from '../shared/notebookRenderer';
import { advisor } from './definition';

export const activate = notebookRenderer(advisor);
