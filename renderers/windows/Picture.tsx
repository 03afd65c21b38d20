import * as z from 'zod/mini';
import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { layoutWindows } from './layout';
import { describe, place, type WindowsState } from './reading';
import type { SlidingWindows } from './schema';
import { STRATEGIES } from './strategies';
import { WindowsDrawing } from './WindowsDrawing';
import { words } from './words';

const arranged = z.object({ window: z.number(), strategy: z.enum(STRATEGIES) });

export function WindowsPicture({ data, state: given }: { data: SlidingWindows; state?: unknown }) {
  const { width, language } = useEnv();
  const say = useWords(words);
  const state: WindowsState = arranged.safeParse(given).data ?? { window: 0, strategy: 'recursive' };
  const layout = layoutWindows(data, state.strategy, innerWidth(width), say);
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      title={data.title ?? say.title}
      detail={place(data, state.window, say, language)}
      description={describe(data, state, say, language)}
    >
      <WindowsDrawing data={data} state={state} layout={layout} />
    </StaticPicture>
  );
}
