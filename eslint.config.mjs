import tseslint from 'typescript-eslint';

/** The house's arrows (docs/…: CONTRIBUTING.md): a folder of `src/` and the folders that it must not import. */
const MAY_NOT_IMPORT = {
  rnn: ['notebook', 'queue', 'kernel', 'native', 'builder', 'grading', 'course', 'book', 'cli', 'extension'],
  notebook: ['rnn', 'queue', 'kernel', 'native', 'builder', 'grading', 'course', 'book', 'cli', 'extension'],
  language: ['rnn', 'queue', 'kernel', 'native', 'builder', 'grading', 'course', 'book', 'cli', 'extension'],
  queue: ['rnn', 'notebook', 'kernel', 'native', 'builder', 'grading', 'course', 'book', 'cli', 'extension'],
  kernel: ['native', 'builder', 'grading', 'course', 'book', 'cli', 'extension'],
  native: ['notebook', 'queue', 'kernel', 'builder', 'grading', 'course', 'book', 'cli', 'extension'],
  builder: ['queue', 'kernel', 'native', 'grading', 'course', 'book', 'cli', 'extension'],
  grading: ['native', 'builder', 'course', 'book', 'cli', 'extension'],
  course: ['book', 'rnn', 'queue', 'kernel', 'native', 'builder', 'cli', 'extension'],
  book: ['rnn', 'queue', 'kernel', 'native', 'builder', 'cli', 'extension'],
  cli: ['book', 'extension'],
  extension: ['book', 'cli'],
};

const vscodeOnlyInExtension = { name: 'vscode', message: 'Only src/extension may import vscode.' };

function arrows(folder, forbidden) {
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: folder === 'extension' ? [] : [vscodeOnlyInExtension],
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
              message: `src/${folder} may not import ${forbidden.join(', ')}: see CONTRIBUTING.md.`,
            },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-*/',
      'out/',
      '.cache/',
      'node_modules/',
      'native/',
      '**/*.cjs',
      'samples/',
      'scripts/bundles/cell-types/globals/',
      'src/rnn/layers/wasm/assembly/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] } } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-constant-condition': ['error', { checkLoops: false }],
    },
  },
  { files: ['**/*.ts', '**/*.tsx'], rules: { '@typescript-eslint/no-floating-promises': 'error' } },
  ...Object.entries(MAY_NOT_IMPORT).map(([folder, forbidden]) => arrows(folder, forbidden)),
  {
    files: ['renderers/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [vscodeOnlyInExtension],
          patterns: [
            { regex: '^node:|^(fs|path|os|util|child_process)$', message: 'Renderers run in a browser.' },
            { regex: '/src/(?!rnn/display/)', message: 'Renderers may import only src/rnn/display.' },
          ],
        },
      ],
    },
  },
  // where a module is read late, and at once
  { files: ['src/kernel/child/stripTypes.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/rnn/quiz/quiz.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/kernel/child/entry.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
