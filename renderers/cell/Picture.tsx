import * as z from 'zod/mini';
import { unitStep } from '../../src/rnn/display/cellSums';
import type { GateName } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { CellDrawing } from './CellDrawing';
import { cellDetail, describeStep } from './describe';
import { largestPart } from './largestPart';
import { layoutCell } from './layout';
import type { DecodedCell } from './schema';
import { words } from './words';

const arranged = z.object({ cursor: z.object({ step: z.number(), unit: z.number() }), gate: z.string() });

export function CellPicture({ data, state }: { data: DecodedCell; state?: unknown }) {
  const { width, language, text } = useEnv();
  const said = useWords(words);
  const { data: chosen } = arranged.safeParse(state);
  const cursor = chosen?.cursor ?? data.first;
  const gate = (chosen?.gate as GateName | undefined) ?? data.weights[0]!.gate;
  const at = unitStep(data, cursor.step, cursor.unit);
  const layout = layoutCell(data, at, innerWidth(width));
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      title={said.title(data.cell)}
      detail={cellDetail(data, cursor, said, language)}
      description={describeStep(data, at, cursor, said, text)}
    >
      <CellDrawing {...{ data, at, layout, gate, cursor }} largest={largestPart(data, cursor.unit)} />
    </StaticPicture>
  );
}
