import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The type of what cells see as `rnn`: with what reads it, and a node to read it at.
 *
 * @param more files for the program, and options
 */
export function rnnType(more = { files: [], options: {} }) {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = [`${root}src/rnn/index.ts`, ...more.files];
  const program = ts.createProgram(files, { ...options, ...more.options });
  const checker = program.getTypeChecker();
  const node = program.getSourceFile(`${root}src/rnn/index.ts`);
  const alias = checker
    .getExportsOfModule(checker.getSymbolAtLocation(node))
    .find(({ name }) => name === 'Rnn');
  return { program, checker, node, type: checker.getDeclaredTypeOfSymbol(alias) };
}

/** Every member of a type by its path, those of plain objects such as `rnn.callbacks` included. */
export function* members({ checker, node, type }, path = []) {
  for (const property of type.getProperties()) {
    const own = checker.getTypeOfSymbolAtLocation(property, node);
    const [signature] = own.getCallSignatures();
    const names = [...path, property.name];
    yield { name: names.join('.'), property, type: own, signature };
    const isObject = !signature && own.flags & ts.TypeFlags.Object && !checker.isArrayType(own);
    if (isObject && path.length < 2) yield* members({ checker, node, type: own }, names);
  }
}
