import * as vscode from 'vscode';
import { readField } from '../../builder/form/readField';
import { type AdviseAnswers, adviceFor, type Recommendation } from '../../rnn/models';
import { advisorTexts } from '../../rnn/display/advisor';
import { branchText } from '../../rnn/display/advisor/adviceText';
import type { CellType } from '../../rnn/display/views';
import { sentences } from './listItems';
import { askText, BACK, type Back, CANCELLED, pickOne } from './quickInput';
import { problemText } from './words';
import { textLanguage } from '../textLanguage';

interface AskOptions {
  title: string;
  back: boolean;
  step: number;
  totalSteps: number;
}

type Asked<T> = Promise<T | Back | typeof CANCELLED>;

/** How many steps back an answer depends on, or how many sequences there are: the advisor's questions in numbers. */
export async function askCount(
  fork: 'dependency' | 'samples',
  value: number,
  options: AskOptions,
): Asked<number> {
  const { question } = advisorTexts[textLanguage()].forks[fork];
  const type = { kind: 'whole', least: 1 } as const;
  const text = await askText({
    ...options,
    prompt: question,
    value: String(value),
    check: (typed) => {
      const read = readField(type, typed);
      return 'problem' in read ? problemText(read.problem) : undefined;
    },
  });
  if (text === CANCELLED || text === BACK) return text;
  const read = readField(type, text);
  return 'value' in read ? (read.value as number) : value;
}

/** Whether the whole sequence is known before the answer is due. */
export async function askFuture(value: boolean, options: AskOptions): Asked<boolean> {
  const { question, branches } = advisorTexts[textLanguage()].forks.future;
  const answer = await pickOne<'yes' | 'no'>({
    ...options,
    placeholder: question,
    active: value ? 'yes' : 'no',
    items: (['no', 'yes'] as const).map((branch) => ({
      label: branches[branch].answer,
      description: branches[branch].result,
      value: branch,
    })),
  });
  return answer === CANCELLED || answer === BACK ? answer : answer === 'yes';
}

const CELLS: CellType[] = ['SimpleRNN', 'GRU', 'LSTM'];

/** What the advisor recommends, with its reasons; or another cell after all. */
export async function askSuggestion(
  answers: AdviseAnswers,
  active: CellType | undefined,
  options: AskOptions & { onActive(recommendation: Recommendation): void },
): Asked<Recommendation> {
  const texts = advisorTexts[textLanguage()];
  const { recommendation, path, caveats } = adviceFor(answers);
  const advised = recommendation!;
  const reasons = path.map((step) => branchText(step, texts).reason);
  const shape = [
    texts.layers(advised.layers!),
    texts.forks.future.branches[advised.bidirectional ? 'yes' : 'no'].result!.toLowerCase(),
  ];
  const instead = { SimpleRNN: 'simpleRnn', GRU: 'gru', LSTM: 'lstm' } as const;
  const cells = [advised.cell!, ...CELLS.filter((cell) => cell !== advised.cell)];
  const cell = await pickOne<CellType>({
    ...options,
    placeholder: vscode.l10n.t('The advisor’s suggestion: Enter takes it'),
    active,
    onActive: (chosen) => options.onActive({ ...advised, cell: chosen }),
    items: [
      ...cells.map((value, i) => ({
        label: i === 0 ? `$(lightbulb) ${value}` : value,
        description: i === 0 ? shape.join(', ') : '',
        ...(i > 0 && { detail: texts.alternatives[instead[value]].why }),
        value,
      })),
      ...sentences(texts.heads.path, reasons.slice(1)),
      ...sentences(
        texts.heads.caveats,
        caveats.map((caveat) => texts.caveats[caveat]),
      ),
    ],
  });
  return cell === CANCELLED || cell === BACK ? cell : { ...advised, cell };
}
