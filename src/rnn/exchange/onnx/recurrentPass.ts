import { operatorActivation } from './activation';
import type { GraphWriter } from './GraphWriter';
import { activationsOf, type Pass, type Passed } from './pass';
import { passByOperator } from './recurrentOperator';
import { passByScan } from './recurrentScan';

/**
 * By ONNX's own operator where it computes the same; a mask, and activations that the operators do not take, go step by
 * step.
 *
 * @throws for a layer that keeps its states from call to call
 */
export function recurrentPass(graph: GraphWriter, pass: Pass): Passed {
  const { layer, mask } = pass;
  if (layer.stateful)
    throw new Error(
      `The layer "${layer.name}" keeps its states from one call to the next (stateful), which an ONNX model does not; hand them in and out (initialState, returnState).`,
    );
  const asOperator = mask === undefined && activationsOf(layer).every((name) => operatorActivation(name));
  return asOperator ? passByOperator(graph, pass) : passByScan(graph, pass);
}
