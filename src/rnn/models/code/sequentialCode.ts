import { exampleShape, inputShape } from '../specification/dataShape';
import type { SequentialSpecification } from '../specification/specification';
import { headComment } from './comment';
import { compileCode } from './compileCode';
import { type LayerCall, layerCall } from './layerCall';
import { print, WIDTH } from './print';

export function sequentialCode(specification: SequentialSpecification): string {
  const { name, layers, input, compile } = specification;
  const first = { inputShape: exampleShape(inputShape(input)) };
  const added = layers.map((layer, i) => addCode(layerCall(layer, i === 0 ? first : {})));
  return [
    headComment(specification),
    `const model = tf.sequential({ name: '${name}' });`,
    ...added,
    compileCode(compile),
    '',
  ].join('\n');
}

function addCode(call: LayerCall): string {
  const line = `model.add(${print(call)});`;
  const fits = line.length <= WIDTH && !line.includes('\n');
  return fits ? line : `model.add(\n  ${print(call, 2, 1, 2)},\n);`;
}
