import { Redis } from 'ioredis';
import { redisOptions, shownUrl } from './redisUrl';

const CONNECT_MS = 5_000;

/** @throws where no Redis answers at once; later, a connection that is lost is made again */
export async function connect(url: string): Promise<Redis> {
  // BullMQ's blocking connections want no limit of retries
  const redis = new Redis({ ...redisOptions(url), maxRetriesPerRequest: null, lazyConnect: true });
  let reason = 'no answer';
  const note = (error: Error) => (reason = error.message || reason);
  redis.on('error', note);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(reason)), CONNECT_MS);
  });
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), tooLate]);
    return redis;
  } catch (error) {
    redis.disconnect();
    const why = (error as Error).message || reason;
    throw new Error(
      `No Redis answers at ${shownUrl(url)}: ${why}. Check its address, its password and that it runs.`,
    );
  } finally {
    clearTimeout(timer);
  }
}
