import { useEnv } from '../shared/env';
import { reachMarks } from './reachMarks';
import type { Feature } from '../../src/rnn/display/views';

/**
 * The steps that one feature looks at, on the axis of past steps.
 *
 * @param x from steps back to their place
 * @param missing some of them lie before the start: drawn hollow
 * @param extreme steps back of the one value that is the feature's
 */
export function Reach({
  feature,
  x,
  y,
  missing,
  extreme,
}: {
  feature: Feature;
  x: (back: number) => number;
  y: number;
  missing: boolean;
  extreme?: number;
}) {
  const { ink } = useEnv();
  const colour = missing ? ink.muted : ink.accent;
  const style = {
    fill: missing ? 'none' : colour,
    stroke: colour,
    'stroke-dasharray': missing ? '2 2' : undefined,
  };
  const marks = reachMarks(feature);
  if ('from' in marks) {
    const left = x(marks.from) - 4;
    return (
      <>
        <rect x={left} y={y - 4} width={x(0) + 4 - left} height={8} rx={4} {...style} fill-opacity={0.45} />
        {extreme === undefined ? null : <circle cx={x(extreme)} cy={y} r={4} fill={colour} />}
      </>
    );
  }
  return (
    <>
      {marks.joined ? (
        <path
          d={`M${x(marks.points[0]!)},${y}H${x(marks.points[1]!)}`}
          stroke={colour}
          stroke-dasharray={style['stroke-dasharray']}
        />
      ) : null}
      {marks.points.map((back) => (
        <circle key={back} cx={x(back)} cy={y} r={4} {...style} />
      ))}
    </>
  );
}
