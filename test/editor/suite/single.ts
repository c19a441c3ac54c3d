import assert from 'node:assert/strict';
import { workspace, window } from 'vscode';
import { runner } from './mocha';
import { activated, at, hover, references, until } from './support';

/** A transcript in a window without a folder. */
export const run = runner(__filename, () => {
  describe('a window without a folder', () => {
    it('treats an open transcript as a corpus', async () => {
      assert.equal(workspace.workspaceFolders, undefined);
      const { document } = await until('the file is open', () => window.activeTextEditor);
      const api = await activated();
      await until('the server runs', () => api.running());
      const citation = at(document, '[The Holy Quran, $094: 5-6]');
      await until('the hover shows the verses', async () => /[\u0600-\u06ff]{3}/.test(await hover(document, citation)));
      assert.deepEqual(
        (await references(document, citation)).map(place => place.split(':')[0]),
        ['2001-bridge.txt'],
      );
    });

    it('recognises an untitled transcript', async () => {
      const text = (await until('the file is open', () => window.activeTextEditor)).document.getText();
      const document = await workspace.openTextDocument({
        content: text.replaceAll('94: 5-6', '2: 286'),
        language: 'plaintext',
      });
      await window.showTextDocument(document);
      await until('the hover names the surah', async () =>
        /Baqarah/.test(await hover(document, at(document, '[The Holy Quran, $02: 286]'))),
      );
    });
  });
});
