import { timeTicks } from './timeTicks';
import { useEnv } from './env';
import { Label } from './Label';
import { textWidth } from './measureText';

interface Props {
  times?: number[];
  from: number;
  to: number;
  x: (step: number) => number;
  y: number;
  left: number;
  right: number;
}

export function TimeAxis({ times, from, to, x, y, left, right }: Props) {
  const { ink } = useEnv();
  return (
    <>
      <path d={`M${left},${y}H${right}`} stroke={ink.boxLine} />
      {timeTicks(times, from, to, x(to) - x(from)).map(({ step, label }) => {
        const half = textWidth(label, 10) / 2;
        return (
          <g key={step}>
            <path d={`M${x(step)},${y}v4`} stroke={ink.boxLine} />
            <Label
              x={Math.max(half, Math.min(right + 8 - half, x(step)))}
              y={y + 15}
              size={10}
              anchor="middle"
              colour={ink.muted}
            >
              {label}
            </Label>
          </g>
        );
      })}
    </>
  );
}
