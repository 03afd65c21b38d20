// Writes src/rnn/options/names.json: which options each function of `rnn` has, read from its types. Nothing checks the types of
// a cell when it runs, so the functions themselves refuse an option that does not exist. --check: only whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/rnn/options/names.json`;

/** Types whose properties are options: interfaces of ours with these names. */
const OPTIONS = /(Options|Ratios|Comparison|Evidence)$/;

const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config;
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram([`${root}src/rnn/index.ts`], options);
const checker = program.getTypeChecker();

function optionsOf(type) {
  const parts = type.isUnion() ? type.types : [type];
  const objects = parts
    .map((part) => (part.isTypeParameter() ? checker.getBaseConstraintOfType(part) : part))
    .flatMap((part) => (part?.isUnion() ? part.types : [part]))
    .filter((part) => part && OPTIONS.test(part.aliasSymbol?.name ?? part.symbol?.name ?? ''));
  if (objects.length === 0) return undefined;
  return [...new Set(objects.flatMap((part) => part.getProperties().map(({ name }) => name)))].sort();
}

/** Of a function: by the position of an argument, the options that it has. */
function functionOptions(signature, node) {
  const found = signature
    .getParameters()
    .map((parameter) => optionsOf(checker.getTypeOfSymbolAtLocation(parameter, node)));
  return Object.fromEntries(found.flatMap((names, i) => (names ? [[i, names]] : [])));
}

/** Functions by their path, those in plain objects such as `rnn.callbacks` included. */
function walk(type, path, node, found, depth) {
  for (const property of type.getProperties()) {
    const own = checker.getTypeOfSymbolAtLocation(property, node);
    const name = [...path, property.name].join('.');
    const [signature] = own.getCallSignatures();
    if (signature) {
      const names = functionOptions(signature, node);
      if (Object.keys(names).length > 0) found[name] = names;
    } else if (depth > 0 && own.flags & ts.TypeFlags.Object && !checker.isArrayType(own)) {
      walk(own, [...path, property.name], node, found, depth - 1);
    }
  }
}

const source = program.getSourceFile(`${root}src/rnn/index.ts`);
const alias = checker
  .getExportsOfModule(checker.getSymbolAtLocation(source))
  .find(({ name }) => name === 'Rnn');
const found = {};
walk(checker.getDeclaredTypeOfSymbol(alias), [], source, found, 2);
// these check their own, with more to say
const OWN = /^(models\..*|clipGradients|fit|fitSeq2Seq)$/;
for (const name of Object.keys(found)) if (OWN.test(name)) delete found[name];
const text = await format(JSON.stringify(found), { ...(await resolveConfig(target)), parser: 'json' });

if (argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/rnn/options/names.json is out of date: run node scripts/option-names.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
  console.log(`${target}: ${Object.keys(found).length} functions`);
}
