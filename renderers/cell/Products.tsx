import type { GateSum } from '../../src/rnn/display/cellSums';
import { useEnv } from '../shared/env';
import { exact, short, tidy } from '../shared/format';
import { gateSymbol } from '../shared/gateHues';
import { Label } from '../shared/Label';
import { useWords } from '../shared/words';
import type { DecodedCell } from './schema';
import { words } from './words';

export const PRODUCTS_HEIGHT = 92;
/** Of one bar and the space beside it. */
const WIDEST = 44;

/** The products that one gate adds up: from each feature, and from each unit. */
export function Products({
  data,
  sum,
  top,
  width,
}: {
  data: DecodedCell;
  sum: GateSum;
  top: number;
  width: number;
}) {
  const said = useWords(words);
  const letter = gateSymbol(sum.gate, data.cell);
  const state = sum.gate === 'candidate' && data.resetHidden ? 'u·(r∘h₋₁)' : 'u·h₋₁';
  const room = (n: number) => Math.max(150, n * WIDEST);
  const first = Math.min(room(data.features) + 16, Math.max(150, width * 0.35));
  const second = Math.min(room(data.units), width - first - 22);
  const largest = Math.max(
    ...sum.inputProducts.map((value) => Math.abs(value)),
    ...sum.stateProducts.map((value) => Math.abs(value)),
    1e-9,
  );
  return (
    <g>
      <Bars
        title={`w·x (${letter}) = ${short(sum.fromInput)}`}
        detail={said.ofInput}
        values={sum.inputProducts}
        {...{ top, largest }}
        left={0}
        width={first - 16}
      />
      <Bars
        title={`${state} (${letter}) = ${short(sum.fromState)}`}
        detail={said.ofState}
        values={sum.stateProducts}
        {...{ top, largest }}
        left={first + 14}
        width={second}
        scale
      />
    </g>
  );
}

interface BarsProps {
  title: string;
  detail: string;
  values: number[];
  top: number;
  left: number;
  width: number;
  largest: number;
  scale?: boolean;
}

function Bars({ title, detail, values, top, left, width, largest, scale }: BarsProps) {
  const { ink } = useEnv();
  const pitch = Math.min(WIDEST, width / Math.max(1, values.length));
  const [zero, half] = [top + 50, 22];
  const every = Math.max(1, Math.ceil((26 * values.length) / width));
  return (
    <g>
      <Label x={left} y={top + 11} size={11} bold maxWidth={width}>
        {width > 240 ? `${title}, ${detail}` : title}
      </Label>
      {scale ? (
        <Label x={left} y={top + 24} size={9} colour={ink.muted}>
          {`±${tidy(largest)}`}
        </Label>
      ) : null}
      <path d={`M${left},${zero}h${pitch * values.length}`} stroke={ink.boxLine} />
      {values.map((value, j) => {
        const height = Number.isFinite(value) ? (Math.abs(value) / largest) * half : 0;
        return (
          <rect
            key={j}
            x={left + j * pitch + pitch * 0.12}
            y={value < 0 ? zero : zero - height}
            width={Math.min(28, pitch * 0.76)}
            height={Math.max(0.5, height)}
            fill={value < 0 ? '#2c6fb3' : '#c9751d'}
          >
            <title>{`${j}: ${exact(value)}`}</title>
          </rect>
        );
      })}
      {values.map((_, j) =>
        j % every === 0 ? (
          <Label
            key={j}
            x={left + j * pitch + pitch * 0.12 + Math.min(28, pitch * 0.76) / 2}
            y={zero + half + 15}
            size={9}
            anchor="middle"
            colour={ink.muted}
          >
            {String(j)}
          </Label>
        ) : null,
      )}
    </g>
  );
}
