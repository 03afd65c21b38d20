/** Types whose properties are options: interfaces of ours with these names. */
const OPTIONS = /(Options|Ratios|Comparison|Evidence)$/;

function optionsOf(checker, type) {
  const parts = type.isUnion() ? type.types : [type];
  const objects = parts
    .map((part) => (part.isTypeParameter() ? checker.getBaseConstraintOfType(part) : part))
    .flatMap((part) => (part?.isUnion() ? part.types : [part]))
    .filter((part) => part && OPTIONS.test(part.aliasSymbol?.name ?? part.symbol?.name ?? ''));
  if (objects.length === 0) return undefined;
  return [...new Set(objects.flatMap((part) => part.getProperties().map(({ name }) => name)))].sort();
}

/** Of a function: by the position of an argument, the options that it has; nothing when it has none. */
export function functionOptions({ checker, node }, signature) {
  const found = signature
    .getParameters()
    .map((parameter) => optionsOf(checker, checker.getTypeOfSymbolAtLocation(parameter, node)));
  const named = found.flatMap((names, i) => (names ? [[i, names]] : []));
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}
