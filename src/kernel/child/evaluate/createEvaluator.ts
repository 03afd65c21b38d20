import type { Evaluator } from './Evaluator';
import { InspectorEvaluator } from './InspectorEvaluator';
import { RuntimeEvaluator } from './RuntimeEvaluator';

/**
 * Node's permission model denies the inspector; with one, an endless loop can be ended.
 *
 * @throws where this Node has neither way
 */
export function createEvaluator(): Evaluator {
  try {
    return new InspectorEvaluator();
  } catch {
    return createWithoutInspector();
  }
}

function createWithoutInspector(): Evaluator {
  try {
    return new RuntimeEvaluator();
  } catch (cause) {
    const message = `Node.js ${process.versions.node} evaluates no cells without its inspector. Allow that, or use Node.js 20, 22 or 24.`;
    throw new Error(message, { cause });
  }
}
