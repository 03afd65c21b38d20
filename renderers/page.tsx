/** The script of an exported page: draws every view in the place of its data. Charts have a script of their own. */
import { mountAll } from './shared/mountAll';
import type { ViewDefinition } from './shared/view';
import { gates } from './gates/definition';
import { metrics } from './metrics/definition';
import { model } from './model/definition';
import { tensor } from './tensor/definition';
import { training } from './training/definition';
import { unrolled } from './unrolled/definition';

mountAll([gates, metrics, model, tensor, training, unrolled] as ViewDefinition<unknown>[]);
