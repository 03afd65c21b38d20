import type { ReadProblem } from './problem';

/** A problem in words, for the line where it is. */
export function problemText({ id, data }: ReadProblem): string {
  switch (id) {
    case 'syntax':
      return `The code does not parse: ${data.message}.`;
    case 'positions':
      return 'The code has types with characters for which places in it cannot be told.';
    case 'layer':
      return 'This is no layer that is known here: it is left as it is.';
    case 'shared':
      return 'The same layer is added twice, and shares its weights: it is left as it is.';
    case 'argument':
      return 'Its options are not written as an object here: they are left as they are.';
    case 'spread':
      return 'What this brings cannot be told: it is left as it is.';
    case 'option':
      return `The option ${data.option} is kept, but cannot be changed here.`;
    case 'computed':
      return `${data.field} is computed, or comes from another cell: it is left as it is.`;
    case 'unsupported':
      return `${data.field} is ${data.value}, which means something else in other libraries: choose another value, or leave it as it is.`;
    case 'default':
      return `${data.field} is left out, which means ${data.value} in TensorFlow.js: choose a value, or leave it as it is.`;
    case 'missing':
      return `${data.field} is missing.`;
    case 'nested':
      return 'The model is changed in a loop, a branch or a function here: what comes of it cannot be told.';
    case 'uncompiled':
      return 'The model is not compiled in this cell.';
    case 'recompiled':
      return 'The model is compiled again further down: that one counts.';
    case 'optimizer':
      return 'This optimizer is left as it is.';
    case 'functional':
      return 'This functional model is no encoder–decoder as a builder writes it: it is left as it is.';
    case 'architecture':
      return `rnn.models.${data.name} is not understood with these options: it is left as it is.`;
    case 'invalid':
      return data.message;
  }
}
