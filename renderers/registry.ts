/** Every view but the vega-lite charts, whose library is large and loaded only where a chart is. */
import { advisor } from './advisor/definition';
import { classification } from './classification/definition';
import { cell } from './cell/definition';
import { features } from './features/definition';
import { forecast } from './forecast/definition';
import { gates } from './gates/definition';
import { gradients } from './gradients/definition';
import { linked } from './linked/definition';
import { metrics } from './metrics/definition';
import { model } from './model/definition';
import { modelComparison } from './model-comparison/definition';
import { problems } from './problems/definition';
import { quiz } from './quiz/definition';
import type { AnyView } from './shared/view';
import { tensor } from './tensor/definition';
import { timeline } from './timeline/definition';
import { tokens } from './tokens/definition';
import { search } from './search/definition';
import { seq2seq } from './seq2seq/definition';
import { nextToken } from './next-token/definition';
import { reading } from './reading/definition';
import { training } from './training/definition';
import { trainingRuns } from './training-runs/definition';
import { unrolled } from './unrolled/definition';
import { windows } from './windows/definition';

export const registry: AnyView[] = [
  advisor,
  classification,
  cell,
  features,
  forecast,
  gates,
  gradients,
  linked,
  metrics,
  model,
  modelComparison,
  nextToken,
  quiz,
  reading,
  search,
  seq2seq,
  problems,
  tensor,
  timeline,
  tokens,
  training,
  trainingRuns,
  unrolled,
  windows,
];
