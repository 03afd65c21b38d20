// A client that prints its kernel's process id and then works, until it is killed.
import { KernelClient } from '../../../src/kernel/client';
import { distFolder } from './testKernel';

const client = new KernelClient({ folder: process.cwd(), backend: 'cpu', distFolder });
void client
  .execute({ id: 'a', language: 'typescript', source: '1' }, () => {})
  .then(() => {
    console.log(client.info?.pid);
    void client.execute({ id: 'b', language: 'typescript', source: process.argv[2]! }, () => {});
  });
setInterval(() => {}, 1000);
