import * as z from 'zod/mini';
import { FORKS } from '../../src/rnn/display/advisor/adviceText';
import type { AdvisorView } from '../../src/rnn/display/views';
import { parseView, ViewDataError } from '../shared/schema';

const count = z.int().check(z.minimum(1));
const step = z.discriminatedUnion('fork', [
  z.object({ fork: z.literal('order'), branch: z.enum(['yes', 'no']), value: z.optional(count) }),
  z.object({
    fork: z.literal('dependency'),
    branch: z.enum(['short', 'medium', 'long']),
    value: z.optional(count),
  }),
  z.object({ fork: z.literal('samples'), branch: z.enum(['large', 'small']), value: z.optional(count) }),
  z.object({ fork: z.literal('future'), branch: z.enum(['yes', 'no']), value: z.optional(count) }),
]);

const schema = z.object({
  version: z.literal(1),
  path: z.array(step).check(z.maxLength(FORKS.length)),
  caveats: z
    .array(
      z.enum([
        'guess',
        'nearLimit',
        'betweenSizes',
        'fewSamples',
        'manyForGru',
        'fewForLstm',
        'resources',
        'veryLong',
        'futureOfForecast',
        'streamEnds',
        'oneLayerTranslation',
      ]),
    )
    .check(z.maxLength(11)),
  alternatives: z
    .array(z.enum(['lstm', 'gru', 'simpleRnn', 'transformer', 'tcn', 'stateSpace']))
    .check(z.maxLength(6)),
  assets: z
    .array(z.enum(['smallData', 'streaming', 'resources', 'interpretable', 'classic']))
    .check(z.maxLength(5)),
  layers: z.optional(z.int().check(z.minimum(1), z.maximum(99))),
  model: z.optional(z.object({ parameters: count })),
});

/** @throws ViewDataError when the data are malformed, or questions are answered twice or out of order. */
export function parseAdvisor(data: unknown): AdvisorView {
  const view = parseView<AdvisorView>(schema, data);
  const order = view.path.map(({ fork }) => FORKS.indexOf(fork));
  if (order.some((at, i) => i > 0 && at <= order[i - 1]!))
    throw new ViewDataError('the answers are out of order');
  return view;
}
