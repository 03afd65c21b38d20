import { notebookRenderer } from '../shared/notebookRenderer';
import { vegaLite } from './definition';

export const activate = notebookRenderer(vegaLite);
