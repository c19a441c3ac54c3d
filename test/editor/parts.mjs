/** Says at the end of `npm test` what it has left out, and how to run that. */
import { spawnSync } from 'node:child_process';
import { haveVscodeServer } from '../../scripts/vscode-server.mjs';
import { chromiumPath } from './browser.mjs';

const editor = chromiumPath
  ? haveVscodeServer()
    ? ''
    : ' (fetches VS Code first)'
  : ' (needs Chromium, which was not found)';
const nvim = spawnSync('nvim', ['--version']).status === 0 ? '' : ' (needs Neovim, which was not found)';
console.log(
  `\nNot run here, to keep it quick:\n  npm run test:editor   real VS Code${editor}\n  npm run test:nvim     real Neovim${nvim}\n  bash .ci/run          everything`,
);
