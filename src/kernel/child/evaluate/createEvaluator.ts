import type { Evaluator } from './Evaluator';
import { InspectorEvaluator } from './InspectorEvaluator';
import { RuntimeEvaluator } from './RuntimeEvaluator';

/** Node's permission model denies the inspector, and only it lets an endless loop be ended. */
export function createEvaluator(): Evaluator {
  try {
    return new InspectorEvaluator();
  } catch {
    return new RuntimeEvaluator();
  }
}
