import { useEnv } from '../shared/env';

/** A day, a week or a year as a circle, from the top clockwise: the sine to the right, the cosine upwards. */
export function Circle({
  x,
  y,
  radius,
  marks,
  sin,
  cos,
}: {
  x: number;
  y: number;
  radius: number;
  marks: number;
  sin: number;
  cos: number;
}) {
  const { ink } = useEnv();
  const [px, py] = [x + radius * sin, y - radius * cos];
  return (
    <g>
      <circle cx={x} cy={y} r={radius} fill="none" stroke={ink.boxLine} />
      {Array.from({ length: marks }, (_, i) => (2 * Math.PI * i) / marks).map((angle) => (
        <circle
          key={angle}
          cx={x + radius * Math.sin(angle)}
          cy={y - radius * Math.cos(angle)}
          r={1.3}
          fill={ink.muted}
        />
      ))}
      {Number.isFinite(px) && Number.isFinite(py) ? (
        <>
          <path d={`M${x},${y}L${px},${py}`} stroke={ink.accent} stroke-width={1.2} />
          <circle cx={px} cy={py} r={3.5} fill={ink.accent} />
        </>
      ) : null}
    </g>
  );
}
