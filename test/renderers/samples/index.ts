/** Every view, drawn in all the ways that its tests need. */
import { advisor } from './advisor';
import { classification } from './classification';
import { cell } from './cell';
import { features } from './features';
import { forecast } from './forecast';
import { gates } from './gates';
import { gradients } from './gradients';
import { linked } from './linked';
import { metrics } from './metrics';
import { model } from './model';
import { modelComparison } from './modelComparison';
import { problems } from './problems';
import { quiz } from './quiz';
import { tensor } from './tensor';
import { timeline } from './timeline';
import { tokens } from './tokens';
import { search } from './search';
import { seq2seq } from './seq2seq';
import { nextToken } from './nextToken';
import { reading } from './reading';
import { training } from './training';
import { trainingRuns } from './trainingRuns';
import { unrolled } from './unrolled';
import { windows } from './windows';
import type { ViewSample } from './ViewSample';

export type { ViewSample };

export const samples: ViewSample[] = [
  ...advisor,
  ...classification,
  ...cell,
  ...features,
  ...forecast,
  ...gates,
  ...gradients,
  ...linked,
  ...metrics,
  ...model,
  ...modelComparison,
  ...problems,
  ...quiz,
  ...tensor,
  ...timeline,
  ...tokens,
  ...search,
  ...seq2seq,
  ...nextToken,
  ...reading,
  ...training,
  ...trainingRuns,
  ...unrolled,
  ...windows,
];
