import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MIME } from '../../../../src/rnn/display/mime';
import type { ModelView } from '../../../../src/rnn/display/views';
import {
  parseSpecification,
  recurrentModel,
  SpecificationError,
  specifiedModelView,
} from '../../../../src/rnn/models';
import { rnn, useBackend } from '../support';
import { CASES, specified, titleOf } from './architectures';
import { randomSpecification } from './randomSpecification';

/** What is told of the built model, without what only that has. */
function builtView(model: object): ModelView {
  const { bundle } = model as { bundle: Record<string, unknown> };
  const { memory: _, layers, ...view } = bundle[MIME.model] as ModelView;
  return {
    ...view,
    layers: layers.map(({ formula: _, weights: __, equations: ___, ...layer }) => layer),
  };
}

describe('the view of a model that is not built', () => {
  before(() => useBackend('cpu'));

  for (const { architecture, options } of CASES)
    it(`is that of the built one: ${titleOf({ architecture, options })}`, () => {
      const model = specified(architecture, options);
      assert.deepEqual(normal(specifiedModelView(model.specification)), normal(builtView(model)));
    });

  it('is that of the built one, for models of any layers', () =>
    fc.assert(
      fc.property(randomSpecification, (data) => {
        let specification;
        try {
          specification = parseSpecification(data);
        } catch (error) {
          if (error instanceof SpecificationError) return; // these layers do not fit one another
          throw error;
        }
        const model = rnn.models.fromJSON(specification);
        assert.deepEqual(normal(specifiedModelView(specification)), normal(builtView(model)));
      }),
      { numRuns: 60 },
    ));

  it('is that of the built one, for embedded tokens', () => {
    for (const task of ['sentiment', 'generation'] as const) {
      const specification = recurrentModel({ task, units: [4, 3], vocabulary: 12, timesteps: null });
      const model = rnn.models.fromJSON(specification);
      assert.deepEqual(normal(specifiedModelView(specification)), normal(builtView(model)));
    }
  });

  /** Without what is undefined. */
  const normal = (view: ModelView) => JSON.parse(JSON.stringify(view)) as unknown;
});
