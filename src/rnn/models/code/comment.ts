import { formatBatchShape, formatCount } from '../../display/formatNumber';
import type { ModelSpecification } from '../specification/specification';
import { summarise } from '../specification/summary';

/** The first line of a model's code: what goes in and out, and its size. */
export function headComment(specification: ModelSpecification): string {
  const { layers, outputShape, parameters } = summarise(specification);
  return `// ${formatBatchShape(layers[0]!.inputShape)} → ${formatBatchShape(outputShape)}, ${formatCount(parameters)} parameters`;
}
