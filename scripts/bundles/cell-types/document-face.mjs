import ts from 'typescript';

/**
 * The declaration of `createRnn` with an interface for what it gives: its members as methods, with their comments, which the
 * editor then shows.
 *
 * @param docs comments by the path of a member, such as `callbacks.earlyStopping`
 */
export function documentFace(text, docs) {
  const file = ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.Latest, true);
  const create = file.statements.find(
    (node) => ts.isFunctionDeclaration(node) && node.name.text === 'createRnn',
  );
  if (!create || !ts.isTypeLiteralNode(create.type)) throw new Error('createRnn gives no object');
  const alias = file.statements.find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === 'Rnn');
  const own = (node) => (node ? text.slice(node.getStart(file), node.end) : '');

  const written = (members, path) =>
    members.map((member) => {
      const name = [...path, member.name.text];
      const comment = docs.get(name.join('.'));
      return `${comment ? `${comment}\n` : ''}${declaration(member, name)}\n`;
    });
  const declaration = (member, path) => {
    const { type } = member;
    if (type && ts.isTypeLiteralNode(type))
      return `${own(member.name)}: {\n${written(type.members, path).join('')}};`;
    if (!type || !ts.isPropertySignature(member) || !ts.isFunctionTypeNode(type)) return own(member);
    const parameters = text.slice(type.getStart(file), type.type.getFullStart()).replace(/\s*=>$/, '');
    return `${own(member.name)}${parameters}: ${own(type.type)};`;
  };

  const edits = [
    { node: create.type, by: 'Rnn' },
    { node: alias, by: `export interface Rnn {\n${written(create.type.members, []).join('')}}` },
  ].sort((a, b) => b.node.pos - a.node.pos);
  return edits.reduce(
    (result, { node, by }) => result.slice(0, node.getStart(file)) + by + result.slice(node.end),
    text,
  );
}
