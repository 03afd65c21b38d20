// Writes src/extension/completions/members.json: the members of `rnn`, each with the first sentence of its documentation, of a
// function also its signature and its options, for the completions in the editor. --check: only whether it is up to date.
import ts from 'typescript';
import { functionOptions } from './face/options.mjs';
import { members, rnnType } from './face/rnn-type.mjs';
import { written } from './face/written.mjs';

const rnn = rnnType();
const { checker, node } = rnn;

function firstSentence(property) {
  const own = property.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(property) : property;
  const text = ts.displayPartsToString(own.getDocumentationComment(checker));
  const [paragraph] = text.split(/\n\s*\n|\n\s*-/);
  const line = paragraph.replaceAll(/\s+/g, ' ').trim();
  const [sentence] = /^(?:\([^)]*\)|[^(])*?\.(?= [^a-z]|$)/.exec(line) ?? [line];
  return sentence.replace(/:$/, '.');
}

/** As it is declared, but without what structures consist of. */
function signatureText(signature) {
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
  return checker
    .signatureToString(signature, node, flags)
    .replaceAll(/<\{ .*? \}>(?=;| \||$)/g, '')
    .replaceAll(/ = \{ .*? \}/g, '');
}

const found = {};
for (const { name, property, signature } of members(rnn)) {
  const text = firstSentence(property);
  found[name] = signature
    ? { signature: signatureText(signature), text, options: functionOptions(rnn, signature) }
    : { text };
}
await written('src/extension/completions/members.json', found, 'scripts/face-members.mjs');
