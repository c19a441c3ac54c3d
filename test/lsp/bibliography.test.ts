import assert from 'node:assert/strict';
import type { Hover, Location, LocationLink } from 'vscode-languageserver-types';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';

const folder = 'file:///speeches';
const talkUri = `${folder}/talk.txt`;
const bibUri = `${folder}/library.bib`;
const talk =
  'A Talk on Mills\n\nLecture by Ilse Vandermeer, 3 May 1996\n\nIt was so (Hallam 1978, 45), he said. The mill turned slowly that year, and nobody asked why it did.\n\nSee [al-Kafi, vol. 2, p. 163].\n';

describe('a BibTeX file of the folder', () => {
  let files: MemoryFiles;
  let editor: Editor;
  beforeEach(async () => {
    files = new MemoryFiles();
    files.put(talkUri, talk);
    files.put(
      bibUri,
      '% Mills\n@book{hallam78, author = {Hallam, Edith}, title = {The Far <b>River</b>}, year = 1978}\n',
    );
    editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
    await editor.open(talkUri, talk);
  });
  afterEach(() => editor.stop());

  const at = (): object => ({ textDocument: { uri: talkUri }, position: positionOf(talk, '1978, 45') });

  it('gives citations by author and year a definition and a hover', async () => {
    const found = await editor.request<(Location | LocationLink)[]>('textDocument/definition', at());
    const [place] = found.map(each =>
      'targetUri' in each
        ? { uri: each.targetUri, line: each.targetSelectionRange.start.line }
        : { uri: each.uri, line: each.range.start.line },
    );
    assert.deepEqual(place, { uri: bibUri, line: 1 });
    const hover = JSON.stringify((await editor.request<Hover>('textDocument/hover', at())).contents);
    assert.match(hover, /Hallam, Edith, 1978/);
    assert.doesNotMatch(hover, /[^\\]<b>/);
  });

  it('is read again when it changes', async () => {
    files.put(bibUri, '@book{other, author = {Sarr, Aminata}, title = {Millstones}, year = 1990}\n');
    await editor.touched(bibUri);
    assert.doesNotMatch(JSON.stringify(await editor.request('textDocument/hover', at())), /Hallam/);
  });
});
