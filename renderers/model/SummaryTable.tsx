import type { ModelView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, shapeHint, shapeText } from '../shared/format';
import { useWords } from '../shared/words';
import { words as translated } from './words';

/** A model's layers from input to output, with their totals. */
export function SummaryTable({ data }: { data: ModelView }) {
  const { text, language } = useEnv();
  const words = useWords(translated);
  return (
    <div class="rnn-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.layer}</th>
            <th scope="col">{words.type}</th>
            <th scope="col">{words.outputShape}</th>
            <th scope="col" class="rnn-number" style="text-align:right">
              {words.parameterColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.layers.map((layer) => (
            <tr key={layer.name}>
              <th scope="row">{layer.name}</th>
              <td>
                {layer.type}
                {layer.trainable || layer.parameters === 0 ? null : (
                  <span class="rnn-muted"> · {words.frozen}</span>
                )}
              </td>
              <td class="rnn-code" title={shapeHint(layer.outputShape, text)}>
                {shapeText(layer.outputShape, text)}
              </td>
              <td class="rnn-number" style="text-align:right">
                {count(layer.parameters, language)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {text.total}
              <span class="rnn-muted" style="font-weight:400">
                {data.trainableParameters === data.parameters
                  ? ''
                  : ` · ${words.trainable(count(data.trainableParameters, language))}`}
              </span>
            </th>
            <td class="rnn-number" style="text-align:right">
              {count(data.parameters, language)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
