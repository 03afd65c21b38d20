import type { LayersModel } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { CheckFailed, type CheckOptions, sentence, subject } from '../CheckFailed';
import { shown } from '../shown';
import { say } from '../../../say';
import { checked } from './checked';

/** A layer by its kind (`'lstm'`, `'Dense'`), or also by its options: `{ layer: 'lstm', units: 16 }`. */
export type ExpectedLayer = string | { layer: string; of?: ExpectedLayer; [option: string]: unknown };

interface FoundLayer {
  getClassName(): string;
  getConfig(): Record<string, unknown>;
  layer?: FoundLayer;
  forwardLayer?: FoundLayer;
}

/** See `Tester.layers`. */
export function layers(tf: Tf, model: unknown, expected: ExpectedLayer[], options: CheckOptions = {}): void {
  if (!(checked(model) instanceof tf.LayersModel)) {
    throw new CheckFailed(
      sentence(
        say({
          en: `${subject(options)} should be a model, but is ${shown(model)}`,
          id: `${subject(options)} seharusnya sebuah model, tetapi ternyata ${shown(model)}`,
        }),
      ),
      options.hint,
    );
  }
  const found = (model as LayersModel).layers.filter(
    (layer) => layer.getClassName() !== 'InputLayer',
  ) as unknown as FoundLayer[];
  const name = options.what ?? say({ en: 'the model', id: 'modelnya' });
  if (found.length !== expected.length) {
    const kinds = found.map((layer) => layer.getClassName());
    const has = kinds.join(', ') || say({ en: 'none', id: 'tidak ada' });
    const should = expected.map((one) => kindOf(one)).join(', ');
    throw new CheckFailed(
      sentence(
        say({
          en: `${name} should have ${expected.length} layers (${should}), but has ${found.length} (${has})`,
          id: `${name} seharusnya memiliki ${expected.length} lapisan (${should}), tetapi memiliki ${found.length} (${has})`,
        }),
      ),
      options.hint,
      { expected: expected.map(kindOf).join('\n'), actual: kinds.join('\n') },
    );
  }
  for (const [i, one] of expected.entries()) {
    const problem = compare(found[i]!, one);
    if (problem)
      throw new CheckFailed(
        sentence(
          say({
            en: `layer ${i + 1} of ${name} should ${problem}`,
            id: `lapisan ${i + 1} dari ${name} seharusnya ${problem}`,
          }),
        ),
        options.hint,
      );
  }
}

const kindOf = (expected: ExpectedLayer) => (typeof expected === 'string' ? expected : expected.layer);

/** What it should be or have, but is or has not; nothing when it fits. */
function compare(found: FoundLayer, expected: ExpectedLayer): string | undefined {
  const kind = kindOf(expected);
  if (found.getClassName().toLowerCase() !== kind.toLowerCase()) {
    return say({
      en: `be of the kind ${kind}, but is ${found.getClassName()}`,
      id: `berjenis ${kind}, tetapi ternyata ${found.getClassName()}`,
    });
  }
  if (typeof expected === 'string') return undefined;
  const { layer: _, of: inner, ...wanted } = expected;
  const config = found.getConfig();
  for (const [option, should] of Object.entries(wanted)) {
    const is = plainOption(config[option]);
    if (JSON.stringify(is) !== JSON.stringify(should)) {
      return say({
        en: `(${kind}) have ${option}: ${shown(should)}, but has ${is === undefined ? 'none' : shown(is)}`,
        id: `(${kind}) memiliki ${option}: ${shown(should)}, tetapi ${is === undefined ? 'tidak memilikinya' : `ternyata ${shown(is)}`}`,
      });
    }
  }
  if (inner === undefined) return undefined;
  const wrapped = found.layer ?? found.forwardLayer;
  const problem = wrapped
    ? compare(wrapped, inner)
    : say({
        en: `wrap a layer of the kind ${kindOf(inner)}, but wraps none`,
        id: `membungkus lapisan berjenis ${kindOf(inner)}, tetapi tidak membungkus apa pun`,
      });
  return (
    problem &&
    `(${kind}), ${say({ en: 'in the layer that it wraps,', id: 'di lapisan yang dibungkusnya,' })} ${problem}`
  );
}

/** An activation may be its name, or an object with its class. */
function plainOption(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('className' in value)) return value;
  return (value as { className: unknown }).className;
}
