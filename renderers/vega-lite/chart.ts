/** From a vega-lite specification to a vega view that evaluates no text as code and loads nothing. */
import { parse, View, Warn, logger, type LoggerInterface } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type Config, type TopLevelSpec } from 'vega-lite';
import { labelsFit } from './labels';
import { refusingLoader } from './loader';
import { checkMarks } from './marks';

export interface Chart {
  view: View;
  /** What the specification wanted from outside. */
  refused: string[];
  /** What vega and vega-lite complained of. */
  warnings: string[];
}

export interface ChartOptions {
  /** Total width for charts that do not say their own, or are to fill their container. */
  width: number;
  config: Config;
}

/**
 * A chart that has run once, not drawn yet. The names on a horizontal axis stand upright where all of them have
 * room, and on their side where not, as vega-lite has it.
 * @throws when the specification cannot be compiled or run.
 */
export async function createChart(spec: object, { width, config }: ChartOptions): Promise<Chart> {
  checkMarks(spec);
  const upright = await run(spec, width, { axisXDiscrete: { labelAngle: 0 }, ...config });
  if (labelsFit(upright.view.scenegraph())) return upright;
  upright.view.finalize();
  return run(spec, width, { axisXDiscrete: { labelOverlap: true }, ...config });
}

async function run(spec: object, width: number, config: Config): Promise<Chart> {
  const warnings: string[] = [];
  const log = collect(warnings);
  const compiled = compile(sized(spec, width) as TopLevelSpec, { config, logger: log });
  const loader = refusingLoader();
  const runtime = parse(compiled.spec, undefined, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, loader, logger: log, renderer: 'none' });
  await view.runAsync();
  return { view, refused: loader.refused, warnings };
}

/**
 * With the width that a chart is to have, unless it says its own. One that is to fill its container keeps the height
 * of its plot, as in vega-lite; vega itself would measure the container only when the window changes its size.
 */
function sized(spec: object, width: number): object {
  const fills = 'width' in spec && spec.width === 'container';
  if (!isSingleView(spec) || ('width' in spec && !fills)) return spec;
  return { autosize: { type: fills ? 'fit-x' : 'fit', contains: 'padding' }, ...spec, width };
}

/** Charts of several views size themselves. */
function isSingleView(spec: object): boolean {
  return (
    !['facet', 'repeat', 'concat', 'hconcat', 'vconcat'].some((key) => key in spec) && !hasFacetChannel(spec)
  );
}

function hasFacetChannel(spec: object): boolean {
  const encoding = 'encoding' in spec ? spec.encoding : undefined;
  return (
    typeof encoding === 'object' &&
    encoding !== null &&
    ['row', 'column', 'facet'].some((key) => key in encoding)
  );
}

function collect(warnings: string[]): LoggerInterface {
  const log = logger(Warn);
  const keep = (...args: unknown[]) => {
    warnings.push(args.map(String).join(' '));
    return log;
  };
  log.warn = keep;
  log.error = keep;
  return log;
}
