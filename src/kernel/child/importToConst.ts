import type { Identifier, ImportDeclaration, Literal } from 'acorn';

/**
 * An import declaration as statements that may stand in a REPL: `import a, { b as c } from 'm'` becomes
 * `const { default: a, b: c } = await load('m', ["default","b"]);`. The names let `load` say which one is missing.
 */
export function importToConst(declaration: ImportDeclaration, loadFunction: string): string {
  const named: string[] = [];
  const names: string[] = [];
  let namespace: string | undefined;
  for (const specifier of declaration.specifiers) {
    const local = specifier.local.name;
    if (specifier.type === 'ImportNamespaceSpecifier') namespace = local;
    else {
      const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : exportedName(specifier.imported);
      names.push(name);
      named.push(`${JSON.stringify(name)}: ${local}`);
    }
  }
  const specifier = declaration.source.raw ?? JSON.stringify(declaration.source.value);
  const load = `await ${loadFunction}(${specifier}, ${JSON.stringify(names)})`;
  if (namespace === undefined) {
    return declaration.specifiers.length === 0 ? `${load};` : `const { ${named.join(', ')} } = ${load};`;
  }
  const rest = named.length === 0 ? '' : ` const { ${named.join(', ')} } = ${namespace};`;
  return `const ${namespace} = ${load};${rest}`;
}

function exportedName(imported: Identifier | Literal): string {
  return imported.type === 'Identifier' ? imported.name : String(imported.value);
}
