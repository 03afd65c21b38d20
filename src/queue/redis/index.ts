/** `dist/queue-redis.js`: BullMQ and its Redis client are large, and loaded only where a queue is asked for. */
export { RedisQueue } from './RedisQueue';
export { shownUrl } from './redisUrl';
export { serveRedis } from './serveRedis';
