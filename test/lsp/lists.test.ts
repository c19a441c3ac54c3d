import assert from 'node:assert/strict';
import {
  methods,
  type CitingSentencesResult,
  type CursorResult,
  type SourcePlaceResult,
  type SourcesResult,
  type ThemesResult,
  type TranscriptGroupsResult,
  type TranscriptsResult,
} from '../../server/protocol';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;

describe('lists of transcripts and sources', () => {
  let editor: Editor;
  beforeEach(async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(libraryUri, library);
    editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
  });
  afterEach(() => editor.stop());

  it('lists transcripts group by group', async () => {
    const [section] = await editor.request<TranscriptGroupsResult>(methods.transcriptGroups, { by: 'year' });
    assert.deepEqual([section.root, section.name, section.transcripts], [folder, 'speeches', 2]);
    assert.equal(
      section.groups.reduce((sum, { count }) => sum + count, 0),
      2,
    );
    const [group] = section.groups;
    const params = { root: folder, by: 'year', group: group.key, limit: 10 };
    const { transcripts, total } = await editor.request<TranscriptsResult>(methods.transcripts, params);
    assert.deepEqual([transcripts.length, total], [group.count, group.count]);
    assert.ok(transcripts.every(({ words }) => words > 20));
    const one = await editor.request<TranscriptsResult>(methods.transcripts, {
      ...params,
      group: undefined,
      uri: libraryUri,
    });
    assert.deepEqual(
      one.transcripts.map(({ uri, file }) => [uri, file]),
      [[libraryUri, 'library.txt']],
    );
  });

  it('counts no problems where the user wants none reported', async () => {
    await editor.open(bridgeUri, `${bridge}\nThere is no such verse [The Holy Quran, 2: 999].\n`);
    const problems = async (): Promise<number> =>
      (
        await editor.request<TranscriptsResult>(methods.transcripts, {
          root: folder,
          by: 'year',
          uri: bridgeUri,
          limit: 1,
        })
      ).transcripts[0].problems;
    assert.equal(await problems(), 1);
    await editor.configure({ diagnostics: { enabled: false } });
    await editor.settled();
    assert.equal(await problems(), 0);
  });

  it('lists sources level by level, with their sentences and pages', async () => {
    const [section] = await editor.request<SourcesResult>(methods.sources, { limit: 100 });
    assert.equal(section.total, section.sources.length);
    const [work] = section.sources;
    const level = async (key: string): Promise<SourcesResult[number]['sources']> =>
      (await editor.request<SourcesResult>(methods.sources, { root: folder, key, limit: 100 }))[0].sources;
    let [place] = await level(work.key);
    if (place.kind !== 'place') [place] = await level(place.key);
    const params = { root: folder, key: place.key, limit: 100 };
    const { sentences, total } = await editor.request<CitingSentencesResult>(methods.citingSentences, params);
    assert.deepEqual([sentences.length, total], [place.count, place.count]);
    const [{ range, sentence, title }] = sentences;
    assert.ok(sentence.start.line <= range.start.line && title !== '');
    const page = await editor.request<SourcePlaceResult>(methods.sourcePlace, { root: folder, key: place.key });
    assert.match(page!.uri, /^corpus-source:/);
    assert.equal(await editor.request(methods.sourcePlace, { root: folder, key: 'nothing' }), null);
  });

  it('says what is at the cursor', async () => {
    await editor.open(libraryUri, library);
    await editor.request(methods.themes, { limit: 1 });
    const at = (piece: string): Promise<CursorResult> =>
      editor.request(methods.cursor, { uri: libraryUri, position: positionOf(library, piece) });
    assert.equal((await at('care of common water')).on, 'theme');
    const { repeated } = await editor.request<CursorResult>(methods.cursor, {
      uri: 'file:///elsewhere.md',
      position: { line: 0, character: 0 },
    });
    assert.equal(repeated, false);
  });

  it('keeps the rank of a theme that gets another name', async () => {
    const labels = async (): Promise<string[]> =>
      (await editor.request<ThemesResult>(methods.themes, { limit: 100 })).sections[0].themes.map(({ label }) => label);
    const before = await labels();
    const [theme] = (await editor.request<ThemesResult>(methods.themes, { limit: 1 })).sections[0].themes;
    await editor.request(methods.curate, { curation: { action: 'rename', theme: theme.key, label: 'Zeal' } });
    assert.deepEqual(await labels(), ['Zeal', ...before.slice(1)]);
  });
});
