import { notebookRenderer } from '../shared/notebookRenderer';
import { forecast } from './definition';

export const activate = notebookRenderer(forecast);
