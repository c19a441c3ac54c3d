import assert from 'node:assert/strict';
import { CorpusThemes, type ThemesOfFile } from '../../server/index/corpusThemes';
import { extractThemes } from '../../server/themes/extract';
import { passagesOfText, plainTranscript } from '../search/plain';
import { tagger } from '../support/tagger';

const text =
  'The keepers of the harbour sang, come what may. We praise the keepers of the harbour. Come what may, the harbour keepers stay.';
const never = (): boolean => false;

function facts(): ThemesOfFile {
  return { themes: extractThemes(text, plainTranscript(text), tagger), passages: passagesOfText(text) };
}

function themesOfText(limit?: number): CorpusThemes {
  return new CorpusThemes(() => passagesOfText(text), limit);
}

describe('themes of a corpus', () => {
  it('include the phrases that the user names, as long as they are named', async () => {
    const themes = themesOfText();
    themes.set('a', facts());
    const named = { themes: [{ label: 'come what may', forms: [] }], aliases: {}, hidden: [] };
    const found = (): string[] =>
      themes
        .snapshot()
        .index.sites(themes.snapshot().index.at('a', text.indexOf('what'))?.key ?? '')
        .map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found(), []);
    await themes.curate(named, never);
    assert.deepEqual(found(), ['come what may', 'Come what may']);
    const before = themes.snapshot().index.sites('harbor keeper');
    assert.equal(before.length, 3);
    await themes.curate({ themes: [], aliases: {}, hidden: [] }, never);
    assert.deepEqual(found(), []);
    assert.deepEqual(themes.snapshot().index.sites('harbor keeper'), before);
  });

  it('are turned off with a reason in a corpus that is too large', () => {
    const { words } = facts().themes;
    const themes = themesOfText(2 * words);
    for (const uri of ['a', 'b']) themes.set(uri, facts());
    themes.set('b', facts());
    assert.equal(themes.snapshot().unavailableReason, undefined);
    assert.equal(themes.snapshot().index.sites('harbor keeper').length, 6);
    themes.set('c', facts());
    assert.match(themes.snapshot().unavailableReason ?? '', /^Themes are off: .*corpusStudy\.exclude/);
    assert.deepEqual(themes.snapshot().index.sites('harbor keeper'), []);
    assert.equal(themes.snapshot().index.at('a', text.indexOf('keepers')), undefined);
  });
});
