import { notebookRenderer } from '../shared/notebookRenderer';
import { features } from './definition';

export const activate = notebookRenderer(features);
