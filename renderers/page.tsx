/** The script of an exported page: draws every view in the place of its data. Charts have a script of their own. */
import { registry } from './registry';
import { fitFrames } from './shared/fitFrames';
import { mountAll } from './shared/mountAll';

mountAll(registry);
fitFrames();
