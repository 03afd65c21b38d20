import type { CompileSpecification } from '../specification/compile';
import { Name, print } from './print';

/** `model.compile(…)`. */
export function compileCode(compile: CompileSpecification): string {
  const { loss, metrics } = compile;
  const config = {
    optimizer: new Name(optimizerCode(compile)),
    loss,
    ...(metrics.length > 0 && { metrics }),
  };
  return `model.compile(${print(config, 'model.compile('.length, 2)});`;
}

function optimizerCode({ optimizer, learningRate, clipNorm }: CompileSpecification): string {
  const made = `tf.train.${optimizer}(${learningRate})`;
  return clipNorm === undefined ? made : `rnn.clipGradients(${made}, { clipNorm: ${clipNorm} })`;
}
