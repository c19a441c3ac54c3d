import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { errorMessage } from './platform/fileErrors';
import { runWorker } from './platform/worker';
import { runServer } from './server';

// dist/server.js is also the script of its worker thread.
if (isMainThread) start();
else runWorker(join(__dirname, 'tagger.js'));

function start(): void {
  try {
    runServer(__dirname, __filename);
  } catch (error) {
    console.error(
      'The language server of Corpus Study needs one of these arguments: --stdio, --node-ipc, --socket=PORT or --pipe=NAME. ' +
        `(${errorMessage(error)})`,
    );
    process.exit(2);
  }
}
