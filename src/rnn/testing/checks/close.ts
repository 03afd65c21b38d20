import type { Tf } from '../../tf';
import { type ComparisonOptions, type Difference, failOn, subject } from '../CheckFailed';
import { shown } from '../shown';
import { say } from '../../../say';
import { checked, isList, isTensor, shapeOf } from './checked';
import { sameShape } from './shape';

export interface CloseOptions extends ComparisonOptions {
  /** Two numbers are close when they differ by at most `tolerance · max(1, |expected|)`. Default: 1e-5. */
  tolerance?: number;
}

/** See `Tester.close`. */
export function close(tf: Tf, actual: unknown, expected: unknown, options: CloseOptions = {}): void {
  checked(actual);
  failOn((value) => difference(tf, actual, value, options), expected, options);
}

function difference(
  tf: Tf,
  actual: unknown,
  expected: unknown,
  options: CloseOptions,
): Difference | undefined {
  const { tolerance = 1e-5 } = options;
  const shape = shapeOf(tf, expected);
  const numbers = flat(tf, expected, shape);
  if (!shape || !numbers) throw new Error(`t.close compares with numbers, not with ${shown(expected)}.`);
  const actualShape = shapeOf(tf, actual);
  const actualNumbers =
    actualShape && sameShape(actualShape, shape) ? flat(tf, actual, actualShape) : undefined;
  if (!actualNumbers) {
    const isOther = actualShape && !sameShape(actualShape, shape);
    const is = isOther ? formOf(actualShape) : shown(actual);
    const clause = say({
      en: `${subject(options)} should have ${formOf(shape)}, but ${isOther ? 'has' : 'is'} ${is}`,
      id: `${subject(options)} seharusnya ${formOf(shape)}, tetapi ternyata ${is}`,
    });
    return { clause, expected: formOf(shape), actual: is };
  }
  const differs = (value: number, i: number) => {
    const other = actualNumbers[i]!;
    return !Object.is(value, other) && !(Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(value)));
  };
  const first = numbers.findIndex(differs);
  if (first < 0) return undefined;
  const place =
    shape.length === 0
      ? subject(options)
      : `${subject(options)} ${say({ en: 'at', id: 'di' })} [${indices(first, shape).join(', ')}]`;
  const [is, should] = [actualNumbers[first]!, numbers[first]!];
  const count = numbers.filter(differs).length;
  const more =
    numbers.length > 1
      ? say({
          en: `; ${count} of ${numbers.length} values differ`,
          id: `; ${count} dari ${numbers.length} nilai berbeda`,
        })
      : '';
  const digits = [6, 9].find((count) => rounded(is, count) !== rounded(should, count)) ?? 17;
  const [wanted, came] = [rounded(should, digits), rounded(is, digits)];
  const clause = say({
    en: `${place} should be ${wanted} (within ${tolerance}), but is ${came}${more}`,
    id: `${place} seharusnya ${wanted} (toleransi ${tolerance}), tetapi ternyata ${came}${more}`,
  });
  return { clause, expected: wanted, actual: came };
}

const rounded = (value: number, digits: number) => String(Number(value.toPrecision(digits)));

const formOf = (shape: number[]) =>
  shape.length === 0
    ? say({ en: 'one number', id: 'satu bilangan' })
    : say({ en: `the shape [${shape.join(', ')}]`, id: `berbentuk [${shape.join(', ')}]` });

/** All numbers in order; `undefined` when it holds anything else, or is ragged. */
function flat(tf: Tf, value: unknown, shape: number[] | undefined): number[] | undefined {
  if (!shape) return undefined;
  if (isTensor(tf, value)) return value.dtype === 'string' ? undefined : [...value.dataSync()];
  if (shape.length === 0) return typeof value === 'number' ? [value] : undefined;
  if (!isList(value) || value.length !== shape[0]) return undefined;
  const numbers: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const inner = flat(tf, value[i], shape.slice(1));
    if (!inner || !sameShape(shapeOf(tf, value[i]) ?? [-1], shape.slice(1))) return undefined;
    for (const number of inner) numbers.push(number);
  }
  return numbers;
}

function indices(position: number, shape: number[]): number[] {
  return shape
    .toReversed()
    .map((length) => {
      const index = position % length;
      position = Math.floor(position / length);
      return index;
    })
    .toReversed();
}
