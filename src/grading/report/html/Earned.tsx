import { shownPoints } from '../points';

interface Props {
  /** `null` where there is no grade. */
  earned: number | null;
  points: number;
  /** Shown on hover. */
  percent?: number | null;
}

/** Points as a number of a table, with the share of all that can be had as a bar. */
export function Earned({ earned, points, percent = null }: Props) {
  if (earned === null) return <td class="rnn-number rnn-muted">–</td>;
  return (
    <td
      class={earned >= points ? 'rnn-number rnn-full' : 'rnn-number'}
      title={percent === null ? undefined : `${shownPoints(percent)} %`}
    >
      {shownPoints(earned)}
      <Meter share={points > 0 ? earned / points : 0} />
    </td>
  );
}

/** @param share 0 to 1 */
export function Meter({ share }: { share: number }) {
  return (
    <span class="rnn-meter" aria-hidden="true">
      <span style={`width:${(100 * Math.min(1, Math.max(0, share))).toFixed(1)}%`} />
    </span>
  );
}
