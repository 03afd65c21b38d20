import { exampleShape, inputShape } from '../specification/dataShape';
import type { SequentialSpecification } from '../specification/specification';
import { headComment } from './comment';
import { compileCode } from './compileCode';
import { type LayerCall, layerCall } from './layerCall';
import { print, WIDTH } from './print';

export function sequentialCode(specification: SequentialSpecification): string {
  const { name, layers, input, compile } = specification;
  const first = { inputShape: exampleShape(inputShape(input)) };
  const added = layers.map((layer, i) => addCode('model', layerCall(layer, i === 0 ? first : {})));
  return [
    headComment(specification),
    `const model = tf.sequential({ name: '${name}' });`,
    ...added,
    compileCode(compile),
    '',
  ].join('\n');
}

/** @param indent columns that its lines have before them, of which the first line is without */
export function addCode(variable: string, call: LayerCall, indent = 0): string {
  const [head, inner] = [`${variable}.add(`, indent + 2];
  const line = `${head}${print(call, indent)});`;
  const fits = indent + line.length <= WIDTH && !line.includes('\n');
  const spaces = ' '.repeat(indent);
  return fits ? line : `${head}\n${spaces}  ${print(call, inner, 1, inner)},\n${spaces});`;
}
