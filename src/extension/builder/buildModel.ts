import * as vscode from 'vscode';
import { type Draft, specificationOfDraft } from '../../builder/form/Draft';
import {
  advisedDraft,
  advisedTask,
  KIND_STARTS,
  PRESET_STARTS,
  startDraft,
  type StartId,
  TASK_STARTS,
} from '../../builder/form/starts';
import type { AdvisorView } from '../../rnn/display/views';
import type { BuiltCell } from '../../builder/BuiltCell';
import {
  type AdviseAnswers,
  adviceFor,
  adviceView,
  type ModelSpecification,
  type Recommendation,
  specifiedModelView,
} from '../../rnn/models';
import { askCount, askFuture, askSuggestion } from './adviceSteps';
import { askForm, type Extent } from './formStep';
import { insertBuilt, placeFor } from './insertBuilt';
import { ModelPreview } from './ModelPreview';
import { BACK, CANCELLED, pickOne } from './quickInput';
import { DONE, runSteps, type Step } from './runSteps';
import { recipeCells } from '../../builder/recipes';
import { startWords } from './startWords';
import { textLanguage } from '../textLanguage';

const START_KEY = 'builder.start';
const EXTENT_KEY = 'builder.extent';
const ADVISED_STEPS = 6;

type Show = (specification: ModelSpecification, advice?: AdvisorView) => void;

/**
 * Asks what a model is to be and inserts the cells that make it: problem, the advisor's questions and suggestion, then
 * every setting. Escape changes nothing.
 * @param cell the cell whose button was used; without it the selected one, or a new notebook
 */
export async function buildModel(
  context: vscode.ExtensionContext,
  cell?: vscode.NotebookCell,
): Promise<void> {
  const place = placeFor(cell);
  const preview = new ModelPreview(context.extensionUri);
  const show: Show = (specification, advice) =>
    preview.show({ model: specifiedModelView(specification), ...(advice && { advice }) });
  const result = await ask(context.workspaceState, show).finally(() => preview.dispose());
  if (!result) return;
  const { specification, extent } = result;
  const cells = recipeCells(specification, textLanguage());
  await insertBuilt(extent === 'all' ? cells : cells.filter(isModelCode), place);
}

const isModelCode = ({ part, kind }: BuiltCell) => part === 'model' && kind === 'code';

async function ask(
  memory: vscode.Memento,
  show: Show,
): Promise<{ specification: ModelSpecification; extent: Extent } | undefined> {
  let start = memory.get<StartId>(START_KEY, 'forecasting');
  let answers: Required<Pick<AdviseAnswers, 'dependency' | 'samples' | 'futureKnown'>> = {
    dependency: 50,
    samples: 5_000,
    futureKnown: false,
  };
  let recommendation: Recommendation | undefined;
  let draft: Draft | undefined;
  /** What the draft was made of: another answer makes another one. */
  let made = '';
  let extent = memory.get<Extent>(EXTENT_KEY, 'all');
  const about = () => ({ ...answers, task: advisedTask(start) });
  const question = (step: number, back: boolean) => ({
    title: vscode.l10n.t('Build Model: {0}', startWords(start).label),
    back,
    step,
    totalSteps: ADVISED_STEPS,
  });

  const askStart: Step = async (back) => {
    const chosen = await pickOne<StartId>({
      title: vscode.l10n.t('Build Model'),
      placeholder: vscode.l10n.t('What is the model to do?'),
      back,
      active: start,
      items: startItems(),
    });
    if (chosen === CANCELLED || chosen === BACK) return chosen;
    start = chosen;
    return advisedTask(start) ? askDependency : askSettings;
  };
  const askDependency: Step = async (back) => {
    const dependency = await askCount('dependency', answers.dependency, question(2, back));
    if (dependency === CANCELLED || dependency === BACK) return dependency;
    answers = { ...answers, dependency };
    return askSamples;
  };
  const askSamples: Step = async (back) => {
    const samples = await askCount('samples', answers.samples, question(3, back));
    if (samples === CANCELLED || samples === BACK) return samples;
    answers = { ...answers, samples };
    return askFutureKnown;
  };
  const askFutureKnown: Step = async (back) => {
    const futureKnown = await askFuture(answers.futureKnown, question(4, back));
    if (futureKnown === CANCELLED || futureKnown === BACK) return futureKnown;
    answers = { ...answers, futureKnown };
    return askCell;
  };
  const askCell: Step = async (back) => {
    const chosen = await askSuggestion(about(), recommendation?.cell, {
      ...question(5, back),
      onActive: (active) => {
        const specification = specificationOfDraft(advisedDraft(active, about()));
        show(specification, adviceView(adviceFor(about())));
      },
    });
    if (chosen === CANCELLED || chosen === BACK) return chosen;
    recommendation = chosen;
    return askSettings;
  };
  const askSettings: Step = async (back) => {
    const advised = advisedTask(start) !== undefined;
    const of = JSON.stringify([start, advised && [answers, recommendation]]);
    if (!draft || of !== made) draft = advised ? advisedDraft(recommendation!, about()) : startDraft(start);
    made = of;
    const done = await askForm({
      title: startWords(start).label,
      draft,
      back,
      step: advised ? ADVISED_STEPS : 2,
      extent,
      show,
      onChange: (changed) => (draft = changed),
    });
    if (done === CANCELLED || done === BACK) return done;
    ({ draft, extent } = done);
    return DONE;
  };

  if (!(await runSteps(askStart)) || !draft) return undefined;
  await memory.update(START_KEY, start);
  await memory.update(EXTENT_KEY, extent);
  return { specification: specificationOfDraft(draft), extent };
}

function startItems(): (vscode.QuickPickItem & { value?: StartId })[] {
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const item = (value: StartId) => ({ ...startWords(value), value });
  return [
    separator(vscode.l10n.t('By task')),
    ...TASK_STARTS.map(item),
    separator(vscode.l10n.t('By kind of problem (chapter 7.1)')),
    ...KIND_STARTS.map(item),
    separator(vscode.l10n.t('Ready-made: the chapter’s architectures')),
    ...PRESET_STARTS.map(item),
  ];
}
