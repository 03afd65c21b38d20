import type { ImportDeclaration } from 'acorn';

/** One name that an import gives. */
export interface ImportedName {
  local: string;
  /** What stands between `import` and `from`, for this name alone, when it is called `local`. */
  clause: (local: string) => string;
  /** The same for imports of the same thing by the same name. */
  key: string;
}

export function importedNames(declaration: ImportDeclaration): ImportedName[] {
  const from = String(declaration.source.value);
  return declaration.specifiers.map((specifier) => {
    const local = specifier.local.name;
    const key = (imported: string) => JSON.stringify([from, imported, local]);
    if (specifier.type === 'ImportNamespaceSpecifier') {
      return { local, clause: (name) => `* as ${name}`, key: key('*') };
    }
    if (specifier.type === 'ImportDefaultSpecifier') {
      return { local, clause: (name) => name, key: key('default') };
    }
    const { imported } = specifier;
    const name = imported.type === 'Identifier' ? imported.name : JSON.stringify(imported.value);
    return { local, clause: (as) => (as === name ? `{ ${name} }` : `{ ${name} as ${as} }`), key: key(name) };
  });
}

/** The module that is imported, as it is written. The kernel takes JSON without being told so, a script does not. */
export function printSource({ source, attributes, end }: ImportDeclaration, code: string): string {
  const json = /\.json$/i.test(String(source.value)) && attributes.length === 0;
  return code.slice(source.start, end).replace(/;$/, '') + (json ? ` with { type: 'json' }` : '');
}
