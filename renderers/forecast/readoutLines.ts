import { textWidth } from '../shared/measureText';
import { wrapText } from '../shared/wrapText';
import type { Forecasts } from './schema';
import type { words } from './words';

const SIZE = 13;
const GAP = 14;
/** As wide as three digits get. */
const NUMBER = '−0.00888';

/** How many lines the readout of any step takes in `width`, so that nothing moves from one step to the next. */
export function readoutLines(data: Forecasts, say: (typeof words)['en'], width: number): number {
  const unit = data.unit ? ` ${data.unit}` : '';
  const parts = [
    { text: data.times ? '2028-08-08 08:08' : say.stepName(String(data.series.length)), bold: true },
    { text: `${say.actual} ${NUMBER}${unit}`, bold: false },
    ...data.models.map(({ name }) => ({
      text: `${name} ${NUMBER}${unit} (${say.residual} ${NUMBER})`,
      bold: false,
    })),
  ];
  let [lines, free] = [0, 0];
  for (const { text, bold } of parts) {
    const wide = textWidth(text, SIZE, bold);
    if (lines > 0 && wide <= free) {
      free -= wide + GAP;
    } else {
      const own = Math.max(Math.ceil(wide / width), wrapText(text, width, SIZE, bold).length);
      lines += own;
      free = own > 1 ? 0 : width - wide - GAP;
    }
  }
  return Math.max(lines, wrapText(say.hint, width, SIZE).length);
}
