// npm run pictures:update: takes the reference pictures of the views anew. Look at each before committing it.
import { env } from 'node:process';

env.RNNBOOK_UPDATE_PICTURES = '1';
process.argv.splice(2, Infinity, 'test/browser/pictures.test.ts');
await import('./test-browser.mjs');
