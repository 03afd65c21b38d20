import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** What takes a text for people: a call or a class by its name, or by its receiver's too (`console.log`), and which arguments. */
export type TakesText = Readonly<Record<string, readonly number[]>>;

export interface Places {
  calls?: TakesText;
  /** Members of object literals that people read. */
  members?: readonly string[];
  /** Attributes of elements that people read; what stands between tags is looked at too. */
  attributes?: readonly string[];
  /** Whether one word is a text already. Else names and code may stand there, and two words in a row are. */
  strict?: boolean;
}

/** What gives a text in the language of whoever reads it. */
const TRANSLATORS = new Set(['say', 'vscode.l10n.t']);

export function sourcesIn(folder: string, extension = /\.tsx?$/): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extension.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
}

export function parsed(file: string, text = readFileSync(file, 'utf8')): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}

/** Texts in one language, each with its file and line. */
export function untranslated(
  source: ts.SourceFile,
  { calls = {}, members = [], attributes, strict }: Places,
): string[] {
  const found: string[] = [];
  const tell = (text: ts.Node | undefined) => {
    if (!text || !hasWords(text, strict ? /\p{L}{2}/u : /\p{L}{2} \p{L}{2}/u)) return;
    const { line } = source.getLineAndCharacterOfPosition(text.getStart());
    found.push(`${source.fileName}:${line + 1}: ${text.getText().slice(0, 80)}`);
  };
  visit(source, (node) => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const whole = node.expression.getText();
      const name = whole.slice(whole.lastIndexOf('.') + 1);
      const taken = [whole, name].find((one) => Object.hasOwn(calls, one));
      for (const index of taken === undefined ? [] : calls[taken]!) tell(node.arguments?.[index]);
    }
    if (ts.isPropertyAssignment(node) && members.includes(node.name.getText())) tell(node.initializer);
    if (!attributes) return;
    if (ts.isJsxText(node)) tell(node);
    if (ts.isJsxAttribute(node) && attributes.includes(node.name.getText())) tell(node.initializer);
  });
  return found;
}

export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** Whether words stand in a text that no translator gives; the names of the program and of units are none. */
function hasWords(node: ts.Node, words: RegExp): boolean {
  if (ts.isCallExpression(node) && TRANSLATORS.has(node.expression.getText())) return false;
  if (ts.isObjectLiteralExpression(node) && isInBoth(node)) return false;
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isJsxText(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node);
  if (isText) return words.test(node.text.replace(/\brnnbook: |\bMB\b/g, ''));
  return ts.forEachChild(node, (child) => hasWords(child, words) || undefined) ?? false;
}

/** `{ en: …, id: … }` */
function isInBoth({ properties }: ts.ObjectLiteralExpression): boolean {
  const names = properties.map((one) => one.name?.getText());
  return names.includes('en') && names.includes('id');
}
