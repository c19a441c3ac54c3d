import assert from 'node:assert/strict';
import { readCuration } from '../../server/themes/readCuration';
import { readForm } from '../../server/themes/themeKey';
import { withLiterals } from '../../server/themes/literalSites';
import { siteFlags, textsOf, type ThemeFacts } from '../../server/themes/themeFacts';

describe('readForm', () => {
  it('reads two verbs with their objects in any order', () => {
    for (const form of ['look at ourselves and look at the lamp', 'looking at the lamp and looking at ourselves'])
      assert.ok(readForm(form).keys.includes('look at lamp and look at ourselves'), form);
    assert.ok(readForm('feeding the poor and warning the rich').keys.includes('feed poor and warn rich'));
    assert.ok(!readForm('bread and salt and oil').keys.some(key => / and .* and /.test(key)));
  });

  it('gives the same key to all forms of a phrase', () => {
    for (const form of ['sense of duty', 'the senses of duty', 'our sense of duty', ' Sense of  Duty'])
      assert.deepEqual(readForm(form).key, 'duty sense', form);
  });

  it('keeps all words if the key would lose some', () => {
    assert.equal(readForm('we want patience').key, '"we want patience"');
    assert.notEqual(readForm('we want patience').key, readForm('patience').key);
    assert.equal(readForm('must not').key, '"must not"');
  });

  it('recognises a day without a year in any wording', () => {
    for (const day of ['the 22nd of Mehr', '22 Mehr', 'Mehr 22'])
      assert.equal(readForm(day).key, readForm('22nd of Mehr').key, day);
    assert.notEqual(readForm('22nd of Mehr 1390').key, readForm('22nd of Mehr').key);
  });

  it('accepts the key of a theme as a phrase', () => {
    for (const phrase of [
      'sense of duty',
      'we want patience',
      '22nd of Mehr',
      'Imam (ra)',
      'wisdom and patience',
      'الجمهور',
      'آب و هوا',
      'duty in work',
    ]) {
      const { key } = readForm(phrase);
      assert.equal(readForm(key).key, key, phrase);
    }
    assert.equal(readForm('Imam (ra)').key, 'imam (ra)');
    assert.deepEqual([readForm('').key, readForm(' … ').key, readForm('"…"').key], ['', '', '']);
  });
});

describe('readCuration', () => {
  it('hides the theme in a phrase, unless the user named a theme by the phrase', () => {
    const hides = (themes: string[], key: string): boolean =>
      readCuration({
        themes: themes.map(label => ({ label, forms: [] })),
        aliases: {},
        hidden: ['dear neighbours'],
      }).isHidden(key);
    assert.equal(hides([], readForm('neighbours').key), true);
    assert.equal(hides(['dear neighbours'], readForm('neighbours').key), false);
    assert.equal(hides(['dear neighbours'], readForm('dear neighbours').key), true);
  });
});

describe('withLiterals', () => {
  it('adds the places of phrases to the candidates of a transcript, by start, the longest first', () => {
    const facts: ThemeFacts = {
      keys: 'copper lantern\nlantern',
      forms: 'copper lantern\nlantern',
      sites: Uint32Array.of(0, 0, 4, 18, 1, 1, 11, 18),
      flags: Uint8Array.of(1, 8),
      titleKeys: [],
      words: 20,
      vocabulary: '',
      counts: new Uint32Array(),
    };
    const added = withLiterals(facts, [
      { key: '"we go on"', form: 'We go on', start: 26, end: 34 },
      { key: '"copper lantern burns"', form: 'copper lantern burns', start: 4, end: 24 },
    ]);
    assert.deepEqual(
      Array.from(added.flags, (flag, i) => [
        textsOf(added.keys)[added.sites[4 * i]],
        textsOf(added.forms)[added.sites[4 * i + 1]],
        ...added.sites.subarray(4 * i + 2, 4 * i + 4),
        flag,
      ]),
      [
        ['"copper lantern burns"', 'copper lantern burns', 4, 24, siteFlags.literal],
        ['copper lantern', 'copper lantern', 4, 18, 1],
        ['lantern', 'lantern', 11, 18, 8],
        ['"we go on"', 'We go on', 26, 34, siteFlags.literal],
      ],
    );
    assert.deepEqual([textsOf(facts.keys).length, facts.flags.length], [2, 2], 'the given facts do not change');
  });
});
