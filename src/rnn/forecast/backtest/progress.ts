import { newDisplayId } from '../../display/displayId';
import type { RnnHost } from '../../display/host';
import { MIME } from '../../display/mime';
import { say } from '../../../say';

/** One line that says where a backtest is, replaced in place. */
export function showProgress(host: RnnHost, folds: number) {
  const id = newDisplayId();
  const start = Date.now();
  const line = (text: string) => ({ [MIME.text]: text });
  const took = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  let shown = false;
  return {
    at(fold: number, name: string): void {
      const bundle = line(
        say({
          en: `Backtest: fold ${fold + 1} of ${folds}, ${name} … ${took()}`,
          id: `Backtest: fold ${fold + 1} dari ${folds}, ${name} … ${took()}`,
        }),
      );
      if (shown) host.update(bundle, id);
      else host.display(bundle, id);
      shown = true;
    },
    done(): void {
      const text = say({
        en: `Backtest: ${folds} ${folds === 1 ? 'fold' : 'folds'} in ${took()}`,
        id: `Backtest: ${folds} fold dalam ${took()}`,
      });
      host.update(line(text), id);
    },
  };
}
