import type { TensorMemory, Variable, VariablePath } from '../../kernel/variables/Variable';

/** The lines of the Variables view. */
export type VariableNode =
  | { kind: 'memory'; memory: TensorMemory }
  | { kind: 'lost'; text: string }
  | { kind: 'variable'; variable: Variable; path: VariablePath }
  /** So many more are not listed. */
  | { kind: 'more'; count: number; path: VariablePath };

export function variableNodes(
  { variables, more }: { variables: readonly Variable[]; more: number },
  path: VariablePath = [],
): VariableNode[] {
  const nodes = variables.map((variable): VariableNode => ({
    kind: 'variable',
    variable,
    path: [...path, variable.name],
  }));
  return more > 0 ? [...nodes, { kind: 'more', count: more, path }] : nodes;
}
