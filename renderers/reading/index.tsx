import { notebookRenderer } from '../shared/notebookRenderer';
import { reading } from './definition';

export const activate = notebookRenderer(reading);
