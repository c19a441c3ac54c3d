import assert from 'node:assert/strict';
import { readSettings } from '../../server/lsp/settings';
import { createFileSelection } from '../../server/workspace/fileSelection';
import { defaultSettings } from '../../server/protocol';

describe('settings', () => {
  it('have defaults if a client sends nothing or values of the wrong type', () => {
    for (const raw of [
      undefined,
      null,
      {},
      4,
      'x',
      [],
      {
        include: 'a',
        exclude: { b: 1 },
        maxFileSizeMB: -1,
        inlayHints: true,
        semanticHighlighting: null,
        diagnostics: { enabled: 'no' },
      },
    ]) {
      assert.deepEqual(readSettings(raw), defaultSettings);
    }
  });

  it('are used if they have the right type', () => {
    assert.deepEqual(
      readSettings({
        include: ['a', 3],
        exclude: ['b'],
        maxFileSizeMB: 0.5,
        hover: { themes: false, webLinks: 1 },
        inlayHints: { dates: false },
        semanticHighlighting: { enabled: false },
        diagnostics: { enabled: false },
      }),
      {
        include: ['a'],
        exclude: ['b'],
        maxFileSizeMB: 0.5,
        hover: { webLinks: true, themes: false },
        inlayHints: { surahNames: true, dates: false },
        semanticHighlighting: { enabled: false },
        diagnostics: { enabled: false },
      },
    );
  });
});

describe('the choice of files', () => {
  it('includes text, Markdown, subtitles, and what the settings name', () => {
    const { wanted, listed } = createFileSelection({ include: ['speeches/**/*.log'], exclude: [] });
    for (const name of ['a.txt', 'x/B.MD', 'c.markdown', 'd.text', 'x/e.srt', 'f.VTT', 'speeches/1999/a.log'])
      assert.equal(wanted(name), true, name);
    for (const name of ['a.log', 'a.json', 'a.txt.gz', 'txt', 'srt', 'a.srt.bak'])
      assert.equal(wanted(name), false, name);
    assert.equal(listed('speeches/a.log'), true);
    assert.equal(listed('a.txt'), false);
  });

  it('excludes files and whole folders, even if another setting includes them', () => {
    const { wanted, listed, excluded } = createFileSelection({
      include: ['**/*.txt'],
      exclude: ['drafts', '**/old', 'x/*.md'],
    });
    for (const name of ['drafts/a.txt', 'drafts/x/a.txt', 'x/old/a.txt', 'x/a.md']) {
      assert.deepEqual([wanted(name), listed(name), excluded(name)], [false, false, true], name);
    }
    assert.equal(wanted('x/drafts/a.txt'), true);
  });

  it('reports patterns over a bound and uses the others', () => {
    const { refused, excluded, listed } = createFileSelection({
      include: ['a.log', '{1..9999}'],
      exclude: ['x'.repeat(501), 'drafts'],
    });
    assert.deepEqual(
      refused.map(({ pattern }) => pattern),
      ['{1..9999}', 'x'.repeat(501)],
    );
    assert.deepEqual([listed('a.log'), excluded('drafts/a.txt')], [true, true]);
  });
});
