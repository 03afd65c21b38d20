import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Numbers that no account, container or service has: above those of systemd-nspawn. */
const FIRST_UID = 1_900_000_000;
const UIDS = 200_000_000;

/**
 * Whether this is the machine's root, not the one of a container with users of its own: that one is somebody else outside,
 * and may not become anybody.
 */
export function isRoot(): boolean {
  if (process.geteuid?.() !== 0) return false;
  if (process.platform !== 'linux') return true;
  const [, outside] = readFileSync('/proc/self/uid_map', 'utf8').trim().split(/\s+/);
  return outside === '0';
}

/**
 * Arguments of `setpriv` that make somebody of root whom nobody else is: root's own number may write to the machine's
 * settings below /proc/sys, even in a namespace of its own, and its processes cannot be counted.
 */
export function nobody(): string[] {
  const uid = String(FIRST_UID + randomInt(UIDS));
  return ['--reuid', uid, '--regid', uid, '--clear-groups', '--no-new-privs'];
}

/** Of who is root only in a user namespace: without its rights. */
export const POWERLESS = ['--bounding-set=-all', '--inh-caps=-all', '--no-new-privs'];
