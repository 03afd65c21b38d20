import { notebookRenderer } from '../shared/notebookRenderer';
import { seq2seq } from './definition';

export const activate = notebookRenderer(seq2seq);
