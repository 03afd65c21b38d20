import { newCellId } from './id';
import type { Notebook } from './notebook';

/** A notebook to start from: a title, and one model that runs at once. */
export function emptyNotebook(title: string): Notebook {
  const source = `const model = tf.sequential({
  layers: [
    tf.layers.lstm({ units: 16, inputShape: [24, 1], recurrentActivation: 'sigmoid' }),
    tf.layers.dense({ units: 1 }),
  ],
});
model`;
  return {
    metadata: { title },
    cells: [
      { id: newCellId(), kind: 'markdown', source: `# ${title}`, extra: {} },
      { id: newCellId(), kind: 'code', language: 'typescript', source, outputs: [], extra: {} },
    ],
    extra: {},
  };
}
