import assert from 'node:assert/strict';
import { commands, env, window, type TreeItem } from 'vscode';
import type { Api } from '../../../client/extension';
import type { SentenceNode, SourceNode, SourcesNode } from '../../../client/lists/sourceNodes';
import type { TranscriptsNode } from '../../../client/lists/transcriptNodes';
import { runner } from './mocha';
import { at, hover, indexed, open, until } from './support';

/** The trees of transcripts and sources, on a copy of the sample corpus. */
export const run = runner(__filename, () => {
  let api: Api;
  before(async () => {
    api = await indexed();
    await commands.executeCommand('corpusStudy.transcripts.focus');
  });

  describe('the view Transcripts', () => {
    const children = (node?: TranscriptsNode): Promise<TranscriptsNode[]> => api.transcripts.getChildren(node);
    const labels = async (node?: TranscriptsNode): Promise<string[]> =>
      (await children(node)).map(child => labelOf(api.transcripts.getTreeItem(child)));

    it('lists transcripts by date, with title, counts and file, where most years have one', async () => {
      const nodes = await children();
      assert.equal(nodes.length, 14);
      const item = api.transcripts.getTreeItem(nodes[0]);
      assert.equal(labelOf(item), '1996-05-12 Opening of the New Bridge of Merrow');
      assert.match(String(item.description), /\d+ words · 8 citations/);
      assert.equal(item.resourceUri?.path.split('/').at(-1), '1996-05-bridge-opening.txt');
      assert.match(
        item.accessibilityInformation!.label,
        /^Opening .*, 1996-05-12, Ilse Varanda, \d+ words, 8 citations$/,
      );
    });

    it('is grouped by speaker or folder', async () => {
      await commands.executeCommand('corpusStudy.groupTranscripts', 'speaker');
      const speakers = await labels();
      assert.ok(speakers.includes('Ilse Varanda'));
      const [first] = await children();
      assert.ok((await labels(first)).length > 0);
      await commands.executeCommand('corpusStudy.groupTranscripts', 'folder');
      assert.deepEqual(await labels(), ['lists']);
      await commands.executeCommand('corpusStudy.groupTranscripts', 'year');
    });

    it('can be filtered', async () => {
      api.transcripts.filter.set('seed bank');
      assert.deepEqual(await labels(), ['2005-06-09 Founding of the Seed Bank of Tel Ammar']);
      api.transcripts.filter.set('zebra');
      assert.deepEqual([await labels(), api.transcripts.state], [[], 'noMatch']);
      api.transcripts.filter.set('');
      assert.equal((await labels()).length, 14);
    });

    it('opens a transcript, and copies its title', async () => {
      const [node] = await children();
      const { command } = api.transcripts.getTreeItem(node);
      await commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
      assert.match(window.activeTextEditor!.document.uri.path, /1996-05-bridge-opening\.txt$/);
      await commands.executeCommand('corpusStudy.copyTitle', node);
      assert.match(await env.clipboard.readText(), /^Speech of the Chair .*New Bridge of Merrow, 1996-05-12$/);
    });
  });

  describe('the view Sources', () => {
    const find = async (label: string, node?: SourcesNode): Promise<SourceNode> =>
      (await api.sources.getChildren(node)).find(
        (child): child is SourceNode => child.kind === 'source' && child.source.label === label,
      )!;

    it('counts as the hover of a citation does, and lists as many sentences', async () => {
      const verse = await find('Verse 261', await find('2 al-Baqarah', await find("The Qur'an")));
      const sentences = await api.sources.getChildren(verse);
      assert.equal(sentences.length, verse.source.count);
      assert.match(api.sources.getTreeItem(verse).description as string, /1 place$/);
      const { document } = await open('2005-06-seed-bank.txt');
      assert.match(await hover(document, at(document, '[al-Baqarah: $0261]')), /Cited here only/);
    });

    it('opens a citation and its page, and copies its sentence with the reference', async () => {
      const verse = await find('Verse 261', await find('2 al-Baqarah', await find("The Qur'an")));
      const [sentence] = (await api.sources.getChildren(verse)) as SentenceNode[];
      await commands.executeCommand('corpusStudy.openCitation', sentence);
      const editor = window.activeTextEditor!;
      assert.equal(editor.document.getText(editor.selection), '[al-Baqarah: 261]');
      await commands.executeCommand('corpusStudy.copySentence', sentence);
      assert.match(await env.clipboard.readText(), /^“The second verse .*” — .*, 9 June 2005, ¶ \d+$/);
      await commands.executeCommand('corpusStudy.openSourcePage', verse);
      await until('the page is open', () => window.activeTextEditor?.document.uri.scheme === 'corpus-source');
      assert.match(window.activeTextEditor!.document.lineAt(window.activeTextEditor!.selection.active).text, /2:261/);
    });

    it('is filtered by a place as people type it', async () => {
      api.sources.filter.set('2:261');
      const [work, ...others] = await api.sources.getChildren();
      assert.deepEqual(others, []);
      assert.equal((await api.sources.getChildren(work)).length, 1);
      api.sources.filter.set('zebra');
      assert.deepEqual([await api.sources.getChildren(), api.sources.state], [[], 'noMatch']);
      api.sources.filter.set('');
    });
  });
});

function labelOf({ label }: TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}
