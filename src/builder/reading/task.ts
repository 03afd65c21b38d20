import type { CompileSpecification, InputSpecification, LayerSpecification, Task } from '../../rnn/models';

interface Parts {
  input: InputSpecification;
  layers: LayerSpecification[];
  compile: CompileSpecification;
}

/**
 * Code does not say what its model is for. This is the task that an architecture of the same input, output and loss has;
 * a caller who knows better says so in its copy of the specification.
 */
export function taskOf({ input, layers, compile }: Parts): Task {
  const last = layers.at(-1)!;
  const classes = compile.loss.endsWith('rossentropy');
  const sequence = endsInSequence(input, layers);
  if (input.kind === 'tokens' && !sequence && classes) {
    if (compile.loss === 'binaryCrossentropy') return 'sentiment';
    if ('units' in last && last.units === input.vocabulary) return 'generation';
  }
  if (input.kind === 'vector' && sequence) return 'generation';
  if (classes) return sequence ? 'labelling' : 'classification';
  return input.kind === 'vector' || sequence ? 'regression' : 'forecasting';
}

function endsInSequence(input: InputSpecification, layers: LayerSpecification[]): boolean {
  return layers.reduce(
    (sequence, layer) =>
      'returnSequences' in layer ? layer.returnSequences : layer.kind === 'repeatVector' || sequence,
    input.kind !== 'vector',
  );
}
