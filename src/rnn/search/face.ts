import type { RnnHost } from '../display/host';
import type { SearchOptions } from './options';
import type { SearchResult } from './result';
import { Searches } from './search';
import { type ParamsOf, searchSpace, type SearchSpace } from './space';

/** What searches hyperparameters: `rnn.search`, `rnn.searchSpace`. */
export function searchFace(host: RnnHost) {
  const searches = searchesOf(host);
  return {
    /**
     * The hyperparameters that are worth trying for a recurrent network: units of a layer, layers, the rate of dropout,
     * the learning rate, samples a batch and steps a sequence. Take a part of it, or put your own values in:
     * `{ ...rnn.searchSpace, units: [8, 16] }`. All of it has 1,728 combinations.
     */
    searchSpace,

    /**
     * Searches the hyperparameters whose model does best on the validation part: trains one model for each combination
     * that is tried, several at once, and draws them while it runs.
     *
     * `trial` builds and trains a model and returns `{ value }`, the loss or metric on the **validation** part, never
     * the test part; lower is better unless `goal` is `'max'`. It gets `{ tf, rnn, params, data, epochs, seed, report,
     * signal }` and runs in other processes: it uses nothing from outside but what is passed in `data`. With
     * `report({ epoch, value })` after each epoch (from 0, as in the callbacks of `fit`), a trial that is worse than
     * the median of those before it is stopped early.
     *
     *     const found = await rnn.search({
     *       data: { x, y, xVal, yVal },              // arrays of numbers
     *       trial: async ({ tf, params, data, epochs, report }) => {
     *         const model = …;                       // from params.units, params.dropout, …
     *         const { history } = await model.fit(tf.tensor(data.x), tf.tensor(data.y), {
     *           epochs, validationData: [tf.tensor(data.xVal), tf.tensor(data.yVal)],
     *           callbacks: { onEpochEnd: (epoch, logs) => report({ epoch, value: logs.val_loss }) },
     *         });
     *         return { value: history.val_loss.at(-1) };
     *       },
     *     });
     *     found.best.params
     *
     * Methods: `grid` tries all combinations; `random` (the default) `trials` different ones, the same for the same
     * `seed`; `halving` is successive halving (Jamieson & Talwalkar 2016): of n = `trials` combinations the best
     * ⌈n / eta⌉ are trained again, from the beginning, for eta times the epochs. Rung i trains for
     * min(epochs, ⌊minEpochs · etaⁱ⌋) epochs; there are 1 + min(⌊log_eta n⌋, ⌊log_eta ⌊epochs / minEpochs⌋⌋) rungs, as
     * in scikit-learn's HalvingRandomSearchCV. The best is one of the last rung.
     *
     * A trial that throws, takes longer than `timeLimit`, or takes its process along is a failed trial; the search goes
     * on. With a `name`, results are kept in `search-<name>.jsonl`: when the search is interrupted or killed, running it
     * again goes on from there, and when it is done, gives its results again. With `queue: 'redis://host:6379'` the
     * trials are done by all machines where `rnnbook worker --queue redis://host:6379` runs.
     *
     * @throws for options without meaning; for a trial that uses names from outside; for data that cannot be sent; when
     * the name's results are those of another space, trial or data; Interrupted when it is stopped
     */
    search: <S extends SearchSpace = typeof searchSpace, D = undefined>(
      options: SearchOptions<S, D>,
    ): Promise<SearchResult<ParamsOf<S>>> => searches.search(options),
  };
}

const ofHost = new WeakMap<RnnHost, Searches>();

/** The searches that were started with this host. */
export function searchesOf(host: RnnHost): Searches {
  const present = ofHost.get(host) ?? new Searches(host);
  ofHost.set(host, present);
  return present;
}
