import assert from 'node:assert/strict';
import {
  methods,
  type CurateParams,
  type CurateResult,
  type Curation,
  type ThemeAtResult,
  type ThemeMention,
  type ThemesResult,
  type ThemeTranscriptsResult,
} from '../../server/protocol';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;
/** A theme of the speeches, and its key. */
const water = 'care of common water';
const key = 'common water care';

describe('lists of themes', () => {
  let editor: Editor;
  beforeEach(async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(libraryUri, library);
    editor = await Editor.start({
      host: memoryHost(files),
      folders: [folder],
      initializationOptions: { commandLinks: true },
    });
    await editor.request(methods.themes, { limit: 1 });
  });
  afterEach(() => editor.stop());

  const curate = (curation: Curation, more: Partial<CurateParams> = {}): Promise<CurateResult> =>
    editor.request(methods.curate, { curation, ...more });

  it('lists themes by rank, of one transcript, filtered, and in pages', async () => {
    const all = await editor.request<ThemesResult>(methods.themes, { limit: 100 });
    assert.deepEqual(
      [all.sections.length, all.sections[0].name, all.sections[0].transcripts, all.sections[0].more],
      [1, 'speeches', 2, false],
    );
    await curate({ action: 'makeTheme', label: 'old story' });
    const first = (await editor.request<ThemesResult>(methods.themes, { limit: all.sections[0].themes.length }))
      .sections[0];
    assert.deepEqual([first.themes.length, first.more], [all.sections[0].themes.length, true]);
    const byCount = await editor.request<ThemesResult>(methods.themes, { limit: 100, order: 'frequent' });
    const counts = byCount.sections[0].themes.map(({ count }) => count);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    const here = (await editor.request<ThemesResult>(methods.themes, { uri: libraryUri, limit: 50 })).sections[0]
      .themes;
    assert.equal(here.find(theme => theme.label === water)?.here, 1);
    assert.deepEqual(
      (
        await editor.request<ThemesResult>(methods.themes, { uri: libraryUri, filter: 'commn watr', limit: 50 })
      ).sections[0].themes
        .map(theme => theme.label)
        .includes(water),
      true,
    );
    assert.deepEqual(
      (await editor.request<ThemesResult>(methods.themes, { uri: 'file:///elsewhere/a.txt', limit: 50 })).sections,
      [],
    );
    await curate({ action: 'hide', theme: key });
    const { sections } = await editor.request<ThemesResult>(methods.themes, { limit: 50 });
    assert.deepEqual(sections[0].hidden, [water]);
  });

  it('lists the transcripts and mentions of a theme in the order of references', async () => {
    const transcripts = await editor.request<ThemeTranscriptsResult>(methods.themeTranscripts, {
      key,
      root: folder,
      current: libraryUri,
    });
    assert.deepEqual(
      transcripts.map(({ uri, count, date }) => [uri, count, date]),
      [
        [libraryUri, 1, '2019-03-04'],
        [bridgeUri, 2, '2014-11-27'],
      ],
    );
    const mentions = await editor.request<ThemeMention[]>(methods.themeMentions, { key, root: folder, uri: bridgeUri });
    assert.deepEqual(
      mentions.map(({ text, match }) => text.slice(match.start, match.end)),
      [water, water],
    );
    assert.ok(
      mentions.every(({ text }) => text.length < 200 && !text.includes('\n')),
      JSON.stringify(mentions),
    );
    const sites = await editor.request<{ uri: string }[]>(methods.themeSites, { key, root: folder });
    assert.deepEqual(
      sites.map(site => site.uri),
      [bridgeUri, bridgeUri, libraryUri],
    );
    const summary = await editor.request<{ markdown: string }>(methods.themeSummary, { key, root: folder });
    assert.match(summary.markdown, /Mentioned 3 times in 2 transcripts, 2014–2019/);
    assert.equal(await editor.request(methods.themeSummary, { key: 'none', root: folder }), null);
  });

  it('finds the theme at a place, and the text of a selection', async () => {
    const at = (needle: string, length = 0): Promise<ThemeAtResult> =>
      editor.request(methods.themeAt, {
        uri: bridgeUri,
        range: { start: positionOf(bridge, needle), end: positionOf(bridge, needle, length) },
      });
    assert.equal((await at('common water')).theme?.key, key);
    assert.deepEqual(await at('Mayor'), { root: folder });
    assert.equal((await at('patience of the masons', 30)).selection, 'patience of the masons reminds');
  });
});
