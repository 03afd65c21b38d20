import type { Identifier, ImportDeclaration, Literal } from 'acorn';

/**
 * An import declaration as statements that may stand in a REPL: `import a, { b as c } from 'm'` becomes
 * `const { default: a, b: c } = await load('m');`.
 */
export function importToConst(declaration: ImportDeclaration, loadFunction: string): string {
  const load = `await ${loadFunction}(${declaration.source.raw ?? JSON.stringify(declaration.source.value)})`;
  const named: string[] = [];
  let namespace: string | undefined;
  for (const specifier of declaration.specifiers) {
    const local = specifier.local.name;
    if (specifier.type === 'ImportNamespaceSpecifier') namespace = local;
    else if (specifier.type === 'ImportDefaultSpecifier') named.push(`default: ${local}`);
    else named.push(`${propertyKey(specifier.imported)}: ${local}`);
  }
  if (namespace === undefined) {
    return declaration.specifiers.length === 0 ? `${load};` : `const { ${named.join(', ')} } = ${load};`;
  }
  const rest = named.length === 0 ? '' : ` const { ${named.join(', ')} } = ${namespace};`;
  return `const ${namespace} = ${load};${rest}`;
}

function propertyKey(imported: Identifier | Literal): string {
  return imported.type === 'Identifier' ? imported.name : JSON.stringify(imported.value);
}
