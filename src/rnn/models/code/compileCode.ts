import type { CompileSpecification } from '../specification/compile';
import { Name, print } from './print';

/** `model.compile(…)`. */
export function compileCode(compile: CompileSpecification, variable = 'model'): string {
  const { loss, metrics } = compile;
  const config = {
    optimizer: new Name(optimizerCode(compile)),
    loss,
    ...(metrics.length > 0 && { metrics }),
  };
  const head = `${variable}.compile(`;
  return `${head}${print(config, head.length, 2)});`;
}

/** The optimizer's expression. */
export function optimizerCode({ optimizer, learningRate, clipNorm }: CompileSpecification): string {
  const made = `tf.train.${optimizer}(${learningRate})`;
  return clipNorm === undefined ? made : `rnn.clipGradients(${made}, { clipNorm: ${clipNorm} })`;
}
