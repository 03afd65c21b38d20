/** From a vega-lite specification to a vega view that evaluates no text as code and loads nothing. */
import { parse, View, Warn, logger, type LoggerInterface } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type Config, type TopLevelSpec } from 'vega-lite';
import { refusingLoader } from './loader';
import { checkMarks } from './marks';

export interface Chart {
  view: View;
  /** What the specification wanted from outside; known once the view has run. */
  refused: string[];
  /** What vega and vega-lite complained of. */
  warnings: string[];
}

export interface ChartOptions {
  /** Total width for charts that do not say their own. */
  width: number;
  config: Config;
}

/** @throws when the specification cannot be compiled. */
export function createChart(spec: object, { width, config }: ChartOptions): Chart {
  checkMarks(spec);
  const warnings: string[] = [];
  const log = collect(warnings);
  const responsive = isSingleView(spec) && !('width' in spec);
  const sized = responsive ? { autosize: { type: 'fit', contains: 'padding' }, ...spec, width } : spec;
  const compiled = compile(sized as TopLevelSpec, { config, logger: log });
  const loader = refusingLoader();
  const runtime = parse(compiled.spec, undefined, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, loader, logger: log, renderer: 'none' });
  return { view, refused: loader.refused, warnings };
}

/** Charts of several views size themselves. */
export function isSingleView(spec: object): boolean {
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
