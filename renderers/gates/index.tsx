import { notebookRenderer } from '../shared/notebookRenderer';
import { gates } from './definition';

export const activate = notebookRenderer(gates);
