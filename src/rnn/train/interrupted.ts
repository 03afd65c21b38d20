/** What the fit of a training rejects with that was stopped. */
export function interrupted(): Error {
  const error = new Error('The training was stopped. The model keeps what it has learned so far.');
  error.name = 'Interrupted';
  return error;
}
