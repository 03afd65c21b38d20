/** The script that an exported page needs only where it holds vega-lite charts. */
import { mountAll } from './shared/mountAll';
import { vegaLite } from './vega-lite/definition';

mountAll([vegaLite]);
