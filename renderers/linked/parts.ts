/** The views that can be parts of a linked one: those along time. */
import { cell } from '../cell/definition';
import { gates } from '../gates/definition';
import { gradients } from '../gradients/definition';
import type { AnyView } from '../shared/view';
import { unrolled } from '../unrolled/definition';

export const parts: AnyView[] = [cell, gates, gradients, unrolled];
