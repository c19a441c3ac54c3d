import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { runWorker } from './platform/worker';
import { runServer } from './server';

// dist/server.js is its own worker: the same file, started once more in a thread.
if (isMainThread) start();
else runWorker(join(__dirname, 'tagger.js'));

function start(): void {
  try {
    runServer(__dirname, __filename);
  } catch (error) {
    console.error(
      `The language server of Corpus Study needs to know how to talk to its client: --stdio, --node-ipc, --socket=PORT or --pipe=NAME. (${error instanceof Error ? error.message : String(error)})`,
    );
    process.exit(2);
  }
}
