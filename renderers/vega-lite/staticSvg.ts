import { createChart } from './chart';
import { staticConfig } from './config';
import { parseVegaLite } from './schema';

/** A chart as an SVG string; needs no document. @throws when the specification cannot be drawn as it stands. */
export async function chartSvg(data: unknown, width: number): Promise<string> {
  const { view, refused } = await createChart(parseVegaLite(data), { width, config: staticConfig });
  try {
    const svg = await view.toSVG();
    if (refused.length > 0) throw new Error(`asks for a resource from outside: ${refused[0]}`);
    return svg;
  } finally {
    view.finalize();
  }
}
