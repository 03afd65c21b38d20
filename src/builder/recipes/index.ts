import { modelCode, type ModelSpecification, summarise } from '../../rnn/models';
import type { BuiltCell, Part, TextLanguage } from '../BuiltCell';
import { chooseRecipe } from './chooseRecipe';
import { KINDS } from './kindOfProblem';
import type { Explained } from './Recipe';

/** Of the trainings of all recipes. */
const TRAINING_SEED = 1;

/**
 * The cells of a notebook around a model, which run from top to bottom: what problem it is, data of the shapes that
 * the model takes (synthetic, and said to be), the model, its training, its evaluation beside a baseline, and views of it.
 */
export function recipeCells(specification: ModelSpecification, language: TextLanguage): BuiltCell[] {
  const recipe = chooseRecipe(specification)(specification, language);
  const { question, introduction, data, epochs, evaluation, views } = recipe;
  const kind = KINDS[language][summarise(specification).problem];
  return [
    markdown('introduction', `# ${question}\n\n${introduction} ${kind}`),
    ...explained('data', data),
    codeCell('model', `${modelCode(specification).trimEnd()}\nmodel;`),
    codeCell(
      'training',
      `const history = await rnn.fit(model, data, { epochs: ${epochs}, seed: ${TRAINING_SEED} });`,
    ),
    ...explained('evaluation', evaluation),
    ...explained('views', views),
  ];
}

function explained(part: Part, { text, code }: Explained): BuiltCell[] {
  return [markdown(part, text), ...code.map((source) => codeCell(part, source))];
}

function markdown(part: Part, source: string): BuiltCell {
  return { part, kind: 'markdown', source };
}

function codeCell(part: Part, source: string): BuiltCell {
  return { part, kind: 'code', source };
}
