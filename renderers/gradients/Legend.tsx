import { hatchPath } from '../shared/hatch';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import type { DecodedGradients } from './schema';
import { curveStyles } from './styles';
import type { GradientWords } from './words';

const [SAMPLE, GAP, LINE] = [22, 18, 18];

interface Entry {
  kind: 'hidden' | 'cellState' | 'before' | 'others' | 'band' | 'masked';
  label: string;
  x: number;
  y: number;
}

/** What the lines are, in as many rows as they need. */
export function layoutLegend(
  { kind, flows }: DecodedGradients,
  words: GradientWords,
  width: number,
): { entries: Entry[]; height: number } {
  const wanted: [Entry['kind'], string][] = [['hidden', kind === 'model' ? words.hidden : words.demoCurve]];
  if (flows.some(({ cellState }) => cellState)) wanted.push(['cellState', words.cellState]);
  if (flows.some(({ before }) => before)) wanted.push(['before', `${words.hidden} ${words.before}`]);
  if (flows.some(({ hidden }) => hidden.low)) wanted.push(['band', words.band]);
  if (flows.some(({ masked }) => masked.includes(true))) wanted.push(['masked', words.masked]);
  if (flows.length > 1) wanted.push(['others', words.others]);
  let [x, y] = [0, 0];
  const entries = wanted.map(([entry, label]): Entry => {
    const needed = SAMPLE + 6 + textWidth(label, 11);
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE];
    const placed = { kind: entry, label, x, y };
    x += needed + GAP;
    return placed;
  });
  return { entries, height: y + LINE };
}

export function Legend({ entries, width }: { entries: Entry[]; width: number }) {
  const { ink } = useEnv();
  const styles = curveStyles(ink);
  return (
    <g>
      {entries.map(({ kind, label, x, y }) => (
        <g key={kind}>
          {kind === 'band' ? (
            <rect x={x} y={y + 3} width={SAMPLE} height={10} fill={ink.text} fill-opacity={0.1} />
          ) : kind === 'masked' ? (
            <path d={hatchPath(x, y + 3, SAMPLE, 10)} fill="none" stroke={ink.muted} stroke-opacity={0.5} />
          ) : (
            <path d={`M${x},${y + 8}h${SAMPLE}`} fill="none" {...styles[kind]} />
          )}
          <Label x={x + SAMPLE + 6} y={y + 12} colour={ink.muted} maxWidth={width - x - SAMPLE - 6}>
            {label}
          </Label>
        </g>
      ))}
    </g>
  );
}
