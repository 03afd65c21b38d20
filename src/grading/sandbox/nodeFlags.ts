import type { Jail } from './Sandbox';

/** V8's seed: what draws by chance without a seed of its own draws the same in every run. */
export const RANDOM_SEED = '--random-seed=42';

/**
 * Node's own part in holding a submission in: no addons, and by its permission model no processes, threads, inspector or
 * files outside. Node says that the model does not stop malicious code, which may find a hole; so it is not the only wall
 * where there can be another.
 *
 * @param folders that may be read, of which the first may be written too
 */
export function nodeFlags({ memoryMB }: Jail, folders: string[] | undefined): string[] {
  const flags = [RANDOM_SEED, '--no-addons', `--max-old-space-size=${Math.ceil(memoryMB)}`];
  if (!folders) return flags;
  return [
    ...flags,
    Number(process.versions.node.split('.')[0]) < 22 ? '--experimental-permission' : '--permission',
    '--disable-warning=ExperimentalWarning',
    ...folders.map((folder) => `--allow-fs-read=${folder}`),
    `--allow-fs-write=${folders[0]}`,
  ];
}
