import type { RedisOptions } from 'ioredis';

/** @throws for what is no URL of a Redis; its text never tells a password */
export function redisOptions(url: string): RedisOptions {
  const { protocol, hostname, port, username, password, pathname } = parsed(url);
  const db = Number(pathname.slice(1) || 0);
  if (!Number.isSafeInteger(db) || db < 0) {
    throw new Error(`The queue ${shownUrl(url)} names a database that is no number: redis://host:6379/0.`);
  }
  return {
    host: hostname.replace(/^\[|\]$/g, '') || '127.0.0.1',
    port: Number(port || 6379),
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
    db,
  };
}

/** The URL without its password, as it may be shown. */
export function shownUrl(url: string): string {
  const { protocol, host, pathname, password } = parsed(url);
  return `${protocol}//${password ? '***@' : ''}${host}${pathname === '/' ? '' : pathname}`;
}

function parsed(url: string): URL {
  const found = URL.canParse(url) ? new URL(url) : undefined;
  if (found && /^rediss?:$/.test(found.protocol) && found.hostname) return found;
  throw new Error('The queue is the URL of a Redis, redis://host:6379 or rediss://:password@host:6379.');
}
