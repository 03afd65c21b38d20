import fc from 'fast-check';
import { useBackend } from '../support';
import { computation, type LayerOptions, layerOptions } from './layerOptions';
import { assertSame, BACKENDS, useOurs, withBoth } from './support';

async function check(options: LayerOptions): Promise<void> {
  const { compute, dispose } = computation(options);
  const { ours, stock } = await withBoth(compute);
  dispose();
  const tolerance = 1e-5 * Math.sqrt(options.time); // rounding errors add up over the timesteps
  stock.forEach((expected, i) => assertSame(ours[i]!, expected, tolerance));
}

for (const backend of BACKENDS) {
  describe(`Recurrent layers on ${backend}, whatever their options,`, function () {
    this.timeout(240_000);
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    it('compute what those of TensorFlow.js compute, and the same gradients', () =>
      // always the same examples: at a kink of an activation, rounding alone may decide the gradient
      fc.assert(fc.asyncProperty(layerOptions, check), { seed: 20, numRuns: 150 }));
  });
}
