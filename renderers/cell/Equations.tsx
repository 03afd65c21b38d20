import { useEnv } from '../shared/env';
import { GATE_STYLES, gateSymbol } from '../shared/gateHues';
import { Chip } from './Chip';
import { type PlacedEquation, SIZE } from './layoutEquations';

export function Equations({ placed, cell }: { placed: PlacedEquation[]; cell: string }) {
  const { ink } = useEnv();
  return (
    <g>
      {placed.map(({ equation, chipY, pieces }) => (
        <g key={equation.gate}>
          <Chip
            gate={equation.gate}
            symbol={gateSymbol(equation.gate, cell)}
            x={pieces[0]!.x - 38}
            y={chipY}
          />
          {pieces.map((piece, i) => (
            <g key={i}>
              <text
                x={piece.x}
                y={piece.y}
                font-size={SIZE}
                font-style={piece.kind === 'symbol' ? 'italic' : undefined}
                font-weight={piece.kind === 'number' ? 600 : undefined}
                fill={piece.kind === 'number' ? ink.text : ink.muted}
              >
                {piece.text}
                {piece.sub ? (
                  <tspan dy={3} font-size={9}>
                    {piece.sub}
                  </tspan>
                ) : null}
              </text>
              {piece.gate && GATE_STYLES[piece.gate].hue ? (
                <path
                  d={`M${piece.x},${piece.y + 3.5}h${piece.width}`}
                  stroke={GATE_STYLES[piece.gate].hue}
                  stroke-width={2}
                />
              ) : null}
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}
