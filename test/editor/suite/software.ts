import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Uri, commands, workspace } from 'vscode';
import { runner } from './mocha';
import { activated, file, hover, open, rangeOf, until } from './support';

/** A software folder with text files that are not transcripts: requirements.txt, LICENSE.txt, README.md, a changelog. */
export const run = runner(__filename, () => {
  describe('a software folder', () => {
    it('does not start the server', async () => {
      const api = await activated();
      await api.initialCheck;
      assert.equal(api.running(), false);
    });

    for (const name of ['requirements.txt', 'LICENSE.txt', 'README.md', 'docs/CHANGELOG.md']) {
      it(`has no hover in ${name}`, async () => {
        const editor = await open(file(name));
        assert.equal(await hover(editor.document, rangeOf(editor.document, editor.document.lineAt(0).text).start), '');
        assert.equal((await activated()).running(), false);
      });
    }

    it('lets the search command run, which does not start the server', async () => {
      await commands.executeCommand('corpusStudy.search', 'anything');
      assert.equal((await activated()).running(), false);
    });

    it('offers the sample corpus, which is copied into a new folder each time', async () => {
      const api = await activated();
      assert.deepEqual([await api.transcripts.getChildren(), api.transcripts.state], [[], 'noCorpus']);
      const place = Uri.file(await mkdtemp(join(tmpdir(), 'corpus-study-')));
      const first = await api.openSample(place);
      const second = await api.openSample(place);
      assert.deepEqual(
        [first, second].map(folder => basename(folder!.fsPath)),
        ['Sample Corpus', 'Sample Corpus 2'],
      );
      const files = (await workspace.fs.readDirectory(first!)).map(([name]) => name);
      assert.ok(files.includes('corpus.json') && files.length > 10);
      assert.deepEqual((await workspace.fs.readDirectory(second!)).map(([name]) => name).sort(), files.sort());
    });

    it('starts the server when a transcript is opened', async () => {
      const path = join(await mkdtemp(join(tmpdir(), 'corpus-study-')), '1999-mill.txt');
      await writeFile(
        path,
        [
          'Speech of Odo Brandt at the Opening of the Mill - 3 /Mar/ 1999',
          '',
          'The following is the full text of the speech delivered on March 3, 1999 by Odo Brandt, in a meeting with millers.',
          '',
          'A mill that stands still keeps nobody in bread, and a mill that runs without grain wears out its own stones.',
          'Give full measure when you measure [The Holy Quran, 17: 35]. That is all the arithmetic that a miller has to know.',
          '',
          'Let me thank the carters, who came through the snow every morning of that winter. Nobody asked them to do it, and',
          'nobody would have blamed them had they stayed at home with their horses. They came all the same.',
          '',
        ].join('\n'),
      );
      const { document } = await open(Uri.file(path));
      const api = await activated();
      await until('the server runs', () => api.running());
      await until('the hover names the surah', async () =>
        /Isra/.test(await hover(document, rangeOf(document, '17: 35').start)),
      );
    });
  });
});
