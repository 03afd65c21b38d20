import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as RedisQueues from './redis';

/** A file of its own, which only those load who use it. */
export function loadRedisQueues(distFolder: string): typeof RedisQueues {
  const file = join(distFolder, 'queue-redis.js');
  return createRequire(file)(file) as typeof RedisQueues;
}
