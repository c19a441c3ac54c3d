import type * as CliProgram from './cli';
import { scriptHashes } from './platform/buildIds';
import { tuneEngine } from './platform/engineFlags';
import { codeFolder } from './platform/paths';
import { createScripts } from './platform/scripts';

// dist/cli.js is small: the program is a script whose code is stored.
tuneEngine();
const scripts = createScripts({ dist: __dirname, hashes: scriptHashes, folder: codeFolder() });
void (scripts.load('cliProgram') as typeof CliProgram).main(scripts);
