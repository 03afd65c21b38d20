/** V8 lets a later cell declare a name anew, but only in the same way. */
export function explainRedeclaration(error: unknown): void {
  if (!(error instanceof SyntaxError)) return;
  if (!/^Identifier '.*' has already been declared$/.test(error.message)) return;
  error.message +=
    ' by another cell in another way: const stays const, let and class stay either of these, and so do var and function. Choose another name, or restart the kernel.';
}
