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
  const own = (node) => named(text.slice(node.getStart(file), node.end), node);

  /** Inferred types say in full what a specification is; with a name, the editor can be brief. */
  const interfaces = new Map();
  const named = (written, node) => {
    const literals = [];
    const find = (child) => {
      if (ts.isTypeReferenceNode(child.parent) || ts.isImportTypeNode(child.parent)) {
        const name = ts.isTypeLiteralNode(child) ? specificationName(child) : undefined;
        if (name !== undefined) literals.push({ name, child });
      }
      ts.forEachChild(child, find);
    };
    ts.forEachChild(node, find);
    return literals.reduceRight((result, { name, child }) => {
      const start = child.getStart(file) - node.getStart(file);
      interfaces.set(name, text.slice(child.getStart(file), child.end));
      return result.slice(0, start) + name + result.slice(start + child.end - child.getStart(file));
    }, written);
  };

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

  const face = `export interface Rnn {\n${written(create.type.members, []).join('')}}`;
  const specifications = [...interfaces].map(([name, body]) => `\nexport interface ${name} ${body}`);
  const edits = [
    { node: create.type, by: 'Rnn' },
    { node: alias, by: face + specifications.join('') },
  ].sort((a, b) => b.node.pos - a.node.pos);
  return edits.reduce(
    (result, { node, by }) => result.slice(0, node.getStart(file)) + by + result.slice(node.end),
    text,
  );
}

/** `SequentialSpecification` of `{ kind: 'sequential'; … }`. */
function specificationName({ members }) {
  const kind = members.find((member) => member.name?.text === 'kind')?.type;
  if (!kind || !ts.isLiteralTypeNode(kind) || !members.some((member) => member.name?.text === 'task'))
    return undefined;
  const { text } = kind.literal;
  return `${text[0].toUpperCase()}${text.slice(1)}Specification`;
}
