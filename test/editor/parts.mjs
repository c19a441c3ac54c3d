/** Prints at the end of `npm test` which tests it has not run, and how to run them. */
import { spawnSync } from 'node:child_process';
import { haveVscodeServer } from '../../scripts/vscode-server.mjs';
import { chromiumPath } from './browser.mjs';

const editor = chromiumPath
  ? haveVscodeServer()
    ? ''
    : ' (downloads VS Code first)'
  : ' (needs Chromium, which was not found)';
const nvim = spawnSync('nvim', ['--version']).status === 0 ? '' : ' (needs Neovim, which was not found)';
console.log(`
Not run by npm test, which has to be fast:
  npm run test:editor   real VS Code${editor}
  npm run test:nvim     real Neovim${nvim}
  bash .ci/run          everything`);
