/** White space that can be seen; an empty token too. */
export function visible(token: string): string {
  if (token === '') return '∅';
  return token.replace(/ /g, '␣').replace(/\r?\n/g, '↵').replace(/\t/g, '⇥');
}
