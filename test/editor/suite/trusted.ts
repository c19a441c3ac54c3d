import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { runner } from './mocha';
import { indexed, transcriptFiles, until } from './support';

/** A folder that is trusted and has settings that choose its files: see restricted.ts for one that is not. */
export const run = runner(__filename, () => {
  describe('a folder that is trusted', () => {
    it('has the files that its settings choose', async () => {
      const api = await indexed();
      assert.ok(workspace.isTrusted);
      const expected = '2003-school.txt 2005-library.md todo.txt';
      await until('they are listed', async () => (await transcriptFiles(api)).join(' ') === expected);
    });
  });
});
