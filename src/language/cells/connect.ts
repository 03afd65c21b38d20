import type { CellModule } from './CellModule';
import type { Declaration } from './declarations';

/** Ends the name under which a cell says which type a variable of an earlier cell has after it. */
export const AFTER = '$after';

interface Visible {
  declaration: Declaration;
  /** The cell that declared it last. */
  module: CellModule;
  /** The last cell that assigned to it, where that may have narrowed its type. */
  narrowedBy?: CellModule;
}

/** Gives each module of a notebook its first line, by what the cells above it declare. */
export function connect(modules: readonly CellModule[]): void {
  const visible = new Map<string, Visible>();
  for (const module of modules) {
    const own = new Map(module.names.declarations.map((declaration) => [declaration.name, declaration]));
    const above = [...visible].filter(([name]) => !own.has(name));
    module.surround(firstLine(module, above), lastLine(module, visible, own));
    module.origins = new Map(above.map(([name, { module: origin }]) => [name, origin]));
    for (const [name, declaration] of own) {
      const isOpen = declaration.untyped && module.language === 'typescript';
      visible.set(name, { declaration, module, ...(isOpen && { narrowedBy: module }) });
    }
    for (const [name, known] of visible) {
      if (narrows(module, known)) visible.set(name, { ...known, narrowedBy: module });
    }
  }
}

function narrows({ names, language }: CellModule, { declaration }: Visible): boolean {
  return language === 'typescript' && declaration.kind === 'let' && names.assigned.has(declaration.name);
}

function firstLine(module: CellModule, above: [string, Visible][]): string {
  const asVariable = ({ declaration }: Visible) =>
    declaration.kind === 'let' && module.language === 'typescript';
  const imports = groupByModule(above.filter(([, known]) => !asVariable(known)));
  const exports = module.names.declarations.filter(({ exported }) => !exported).map(({ name }) => name);
  return [
    `export { ${exports.join(', ')} };`,
    ...[...imports].map(([from, names]) => `import { ${names.join(', ')} } from ${specifier(from)};`),
    ...above.filter(([, known]) => asVariable(known)).map(([, known]) => variable(known)),
  ].join(' ');
}

function groupByModule(above: [string, Visible][]): Map<CellModule, string[]> {
  const groups = new Map<CellModule, string[]>();
  for (const [name, { module }] of above) {
    const group = groups.get(module);
    if (group) group.push(name);
    else groups.set(module, [name]);
  }
  return groups;
}

/** Not an import, since cells may assign to it. */
function variable({ declaration, module, narrowedBy }: Visible): string {
  const { name, untyped } = declaration;
  const after = narrowedBy && `null! as typeof import(${specifier(narrowedBy)}).${name}${AFTER}`;
  if (untyped) return after ? `let ${name}; ${name} = ${after};` : `declare let ${name}: any;`;
  const type = `typeof import(${specifier(module)}).${name}`;
  return after ? `let ${name}: ${type} = ${after};` : `declare let ${name}: ${type};`;
}

function lastLine(module: CellModule, visible: Map<string, Visible>, own: Map<string, Declaration>): string {
  if (module.language !== 'typescript') return '';
  const narrowed = [...module.names.assigned].filter((name) => {
    const kind = own.get(name)?.kind ?? visible.get(name)?.declaration.kind;
    return kind === 'let';
  });
  const untyped = [...own.values()].filter((declaration) => declaration.untyped).map(({ name }) => name);
  return [...new Set([...narrowed, ...untyped])]
    .map((name) => `export const ${name}${AFTER} = ${name};`)
    .join(' ');
}

const specifier = ({ file }: CellModule) => JSON.stringify(`./${file.slice(file.lastIndexOf('/') + 1)}`);
