import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { parsed, type Places, sourcesIn, untranslated, visit } from './untranslated';

/** Where people read texts, in each part of the product. */
const PARTS: Record<string, { folders: string[]; places: Places }> = {
  'the command line': {
    folders: ['src/cli'],
    places: {
      strict: true,
      calls: {
        description: [0],
        argument: [1],
        option: [1],
        requiredOption: [1],
        addHelpText: [1],
        Option: [1],
        UsageError: [0],
        InvalidArgumentError: [0],
        NativeError: [0],
        showHelpAfterError: [0],
        write: [0],
        tell: [0],
      },
    },
  },
  'what exercises, courses, files and native TensorFlow are refused for': {
    folders: ['src/grading', 'src/course', 'src/notebook', 'src/native'],
    places: {
      calls: {
        'problems.add': [1, 2],
        GradingError: [0],
        SubmissionsError: [0],
        QuestionError: [0],
        NativeError: [0],
      },
      members: ['what', 'remedy'],
    },
  },
  'what running cells print': {
    folders: ['src/rnn'],
    places: { calls: { 'console.log': [0], 'console.warn': [0], print: [0], warnOnce: [1], sentence: [0] } },
  },
  'the builders': {
    folders: ['src/builder', 'src/rnn/models/specification'],
    places: { calls: { SpecificationError: [0] } },
  },
  'the extension': {
    folders: ['src/extension'],
    places: {
      calls: {
        showInformationMessage: [0, 1, 2, 3],
        showWarningMessage: [0, 1, 2, 3],
        showErrorMessage: [0, 1, 2, 3],
      },
      members: [
        'prompt',
        'placeHolder',
        'title',
        'detail',
        'tooltip',
        'description',
        'openLabel',
        'saveLabel',
      ],
    },
  },
  'the views': {
    folders: ['renderers'],
    places: { attributes: ['aria-label', 'title', 'label', 'alt', 'placeholder'] },
  },
};

describe('both languages', () => {
  for (const [part, { folders, places }] of Object.entries(PARTS)) {
    it(`are there for every text of ${part}`, () => {
      const files = folders.flatMap((folder) => sourcesIn(folder));
      assert.ok(files.length > 5);
      assert.deepEqual(
        files.flatMap((file) => untranslated(parsed(file), places)),
        [],
      );
    });

    it(`are missed where one is left out of ${part}`, () => {
      const { calls = {}, members = [], attributes = [] } = places;
      const wrong = [
        ...Object.entries(calls).flatMap(([name, indices]) =>
          indices.map((index) => `${name}(${'0, '.repeat(index)}'Left alone');`),
        ),
        ...members.map((member) => `f({ ${member}: \`Left alone \${x}\` });`),
        ...attributes.map((attribute) => `<p ${attribute}="Left alone" />;`),
      ];
      const found = untranslated(parsed('wrong.tsx', wrong.join('\n')), places);
      assert.equal(found.length, wrong.length, found.join('\n'));
    });
  }

  it('are there for every text that the extension asks its bundle for', () => {
    const bundle = Object.keys(JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as object);
    const asked = new Set<string>();
    for (const file of sourcesIn('src/extension')) {
      visit(parsed(file), (node) => {
        if (!ts.isCallExpression(node) || node.expression.getText() !== 'vscode.l10n.t') return;
        const [text] = node.arguments;
        // with a comment for translators it is an object
        const message =
          text && ts.isObjectLiteralExpression(text)
            ? text.properties.find((one) => one.name?.getText() === 'message')
            : text;
        visit(message!, (part) => void (ts.isStringLiteralLike(part) && asked.add(part.text)));
      });
    }
    const isKnown = (text: string) => bundle.some((key) => key === text || key.startsWith(`${text}/`));
    assert.deepEqual(
      [...asked].filter((text) => !isKnown(text)),
      [],
    );
  });
});
