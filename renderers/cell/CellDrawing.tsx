import type { UnitStep } from '../../src/rnn/display/cellSums';
import type { GateName } from '../../src/rnn/display/views';
import type { Cursor } from '../shared/cursor';
import { Diagram } from './Diagram';
import { Equations } from './Equations';
import type { CellLayout } from './layout';
import { Products } from './Products';
import type { DecodedCell } from './schema';
import { TimePanel } from './TimePanel';

interface Props {
  data: DecodedCell;
  at: UnitStep;
  layout: CellLayout;
  largest: number;
  gate: GateName;
  cursor: Required<Cursor>;
  onChoose?(gate: GateName): void;
}

export function CellDrawing({ data, at, layout, largest, gate, cursor, onChoose }: Props) {
  const sum = at.gates.find((candidate) => candidate.gate === gate) ?? at.gates[0]!;
  return (
    <>
      <Diagram {...{ data, at, largest, onChoose }} wiring={layout.wiring} chosen={sum.gate} />
      <Equations placed={layout.equations} cell={data.cell} />
      <Products data={data} sum={sum} top={layout.productsTop} width={layout.width} />
      <TimePanel data={data} layout={layout.time} cursor={cursor} />
    </>
  );
}
