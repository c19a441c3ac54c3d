import assert from 'node:assert/strict';
import { commands, window, workspace, type InlayHint } from 'vscode';
import { runner } from './mocha';
import {
  at,
  definitions,
  hover,
  indexed,
  open,
  problems,
  rangeOf,
  references,
  transcriptFiles,
  until,
} from './support';

/** A folder that is not trusted, with the settings of the one in trusted.ts. */
export const run = runner(__filename, () => {
  describe('a folder in Restricted Mode', () => {
    it('has all its transcripts: its settings that choose files are not used', async () => {
      const api = await indexed();
      assert.equal(workspace.isTrusted, false);
      const { workspaceFolders } = workspace;
      const settings = workspace.getConfiguration('corpusStudy', workspaceFolders![0].uri);
      assert.deepEqual([settings.get('include'), settings.get('exclude')], [[], []]);
      const expected = '2001-bridge.txt 2003-school.txt 2005-library.md';
      await until('they are listed', async () => (await transcriptFiles(api)).join(' ') === expected);
    });

    it('can be read: hovers, definitions, references and problems', async () => {
      const { document } = await open('2001-bridge.txt');
      const citation = at(document, '[The Holy Quran, $094: 5-6]');
      await until('the hover names the surah', async () => /Sharh|Inshirah/.test(await hover(document, citation)));
      const [place] = await until('the citation has a definition', async () => {
        const all = await definitions(document, citation);
        return all.length > 0 ? all : undefined;
      });
      assert.equal(place.uri.scheme, 'corpus-source');
      assert.ok((await references(document, citation)).some(found => found.startsWith('2001-bridge.txt: ')));
      await until('the problem is reported', () => problems(document.uri).some(({ code }) => code === 'verse-missing'));
    });

    it('can be searched', async () => {
      await open('2005-library.md');
      await commands.executeCommand('corpusStudy.search', 'planks cut by hand');
      await until('the passage is previewed', () =>
        /2001-bridge/.test(window.activeTextEditor?.document.uri.path ?? ''),
      );
      await commands.executeCommand('workbench.action.closeQuickOpen');
    });

    it('has its settings for the look of its transcripts', async () => {
      const { document } = await open('2001-bridge.txt');
      const hints = await commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        rangeOf(document, document.getText()),
      );
      assert.deepEqual(hints, []);
    });
  });
});
