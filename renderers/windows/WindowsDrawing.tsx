import { countFormula } from '../../src/rnn/display/windowCount';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { useWords } from '../shared/words';
import { Enlarged } from './Enlarged';
import { LINE, type WindowsLayout } from './layout';
import { Overview } from './Overview';
import type { WindowsState } from './reading';
import type { SlidingWindows } from './schema';
import { StrategyDiagram } from './StrategyDiagram';
import { words } from './words';

/** Everything that is drawn: how many windows, the series, the chosen window, and the strategy. */
export function WindowsDrawing({
  data,
  state,
  layout,
}: {
  data: SlidingWindows;
  state: WindowsState;
  layout: WindowsLayout;
}) {
  const { ink } = useEnv();
  const say = useWords(words);
  const { count, lookback, horizon, features } = data;
  const formula = countFormula(data.steps, data);
  const [x, y] = layout.beside ? [layout.beside, 12] : [0, 12 + 2 * LINE + 4];
  return (
    <>
      <Label x={0} y={12} colour={ink.muted}>
        {formula.names}
      </Label>
      <Label x={0} y={12 + LINE} bold>
        {`${formula.numbers} ${say.windows}`}
      </Label>
      <Label x={x} y={y} colour={ink.muted}>
        {say.shapes}
      </Label>
      <Label x={x} y={y + LINE} bold>
        {`x [${count}, ${lookback}, ${features}] → y [${count}, ${horizon}]`}
      </Label>
      <Overview data={data} window={state.window} layout={layout} />
      <Enlarged data={data} window={state.window} layout={layout} />
      <StrategyDiagram data={data} state={state} layout={layout} />
    </>
  );
}
