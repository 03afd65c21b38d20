import type { VariablePath } from '../../kernel/variables/Variable';

/** `model › lstm_1 › kernel` */
export const nameOfPath = (path: VariablePath): string => path.join(' › ');

/** What a line of the view, or a link, hands over. */
export function pathIn(from: unknown): VariablePath | undefined {
  const path: unknown = typeof from === 'object' && from !== null && 'path' in from ? from.path : undefined;
  const isPath = Array.isArray(path) && path.length > 0 && path.every((step) => typeof step === 'string');
  return isPath ? (path as string[]) : undefined;
}
