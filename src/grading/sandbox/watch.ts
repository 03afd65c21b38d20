const EVERY_MS = 500;

/**
 * Looks again and again.
 *
 * @param look says what is wrong, or nothing
 * @param onFault called once
 * @returns stops it
 */
export function watch(look: () => Promise<string | undefined>, onFault: (why: string) => void): () => void {
  let stopped = false;
  const next = async () => {
    const fault = await look();
    if (stopped) return;
    if (fault === undefined) setTimeout(() => void next(), EVERY_MS).unref();
    else onFault(fault);
  };
  void next();
  return () => (stopped = true);
}
