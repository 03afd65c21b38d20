import { notebookRenderer } from '../shared/notebookRenderer';
import { trainingRuns } from './definition';

export const activate = notebookRenderer(trainingRuns);
