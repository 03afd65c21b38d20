import type { LayersModel } from '@tensorflow/tfjs';
import { checkModel } from '../../checkModel';
import { described } from '../../described';
import { type ModelCode, shownCode } from '../modelCode';
import { kerasScript } from './kerasScript';
import { pytorchScript } from './pytorchScript';
import type { TrainingLanguage } from './startLines';
import { type TrainingPlan, trainingPlan } from './trainingPlan';
import { trainingDefaults, type TrainingDefaults, type TrainingScriptOptions } from './TrainingScriptOptions';

type Write = (model: LayersModel, plan: TrainingPlan, defaults: TrainingDefaults) => string;

const SCRIPTS: Record<TrainingLanguage, Write> = { keras: kerasScript, pytorch: pytorchScript };

/** See `Rnn.trainingScript`. */
export function trainingScript(
  model: LayersModel,
  language: TrainingLanguage,
  options: TrainingScriptOptions = {},
): ModelCode {
  checkModel(model, 'trainingScript');
  if (!Object.hasOwn(SCRIPTS, language))
    throw new Error(
      `There is no training script for ${described(language)}; there is for ${Object.keys(SCRIPTS).join(' and ')}.`,
    );
  const script = SCRIPTS[language](model, trainingPlan(model), trainingDefaults(options));
  return shownCode(language, script);
}
