import { isMainThread } from 'node:worker_threads';
import { scriptHashes } from './platform/buildIds';
import { tuneEngine } from './platform/engineFlags';
import { errorMessage } from './platform/fileErrors';
import { codeFolder } from './platform/paths';
import { createScripts } from './platform/scripts';
import type * as WorkerProgram from './platform/worker';
import type * as ServerProgram from './server';

if (isMainThread) tuneEngine();
// dist/server.js is also the script of its worker thread. It is small: the programs are scripts whose code is stored.
const scripts = createScripts({ dist: __dirname, hashes: scriptHashes, folder: codeFolder() });
if (isMainThread) start();
else (scripts.load('workerProgram') as typeof WorkerProgram).runWorker(scripts);

function start(): void {
  try {
    (scripts.load('serverProgram') as typeof ServerProgram).runServer(__dirname, __filename, scripts);
  } catch (error) {
    console.error(
      'The language server of Corpus Study needs one of these arguments: --stdio, --node-ipc, --socket=PORT or --pipe=NAME. ' +
        `(${errorMessage(error)})`,
    );
    process.exit(2);
  }
}
