import assert from 'node:assert/strict';
import { readCuration } from '../../server/themes/curated';
import { readForm } from '../../server/themes/key';
import { withLiterals } from '../../server/themes/literal';
import { extractThemes } from '../../server/themes/extract';
import { plainTranscript } from '../search/plain';

describe('a phrase that a user means', () => {
  it('is read as texts give it, in all its forms', () => {
    for (const form of ['sense of duty', 'the senses of duty', 'our sense of duty', ' Sense of  Duty']) assert.deepEqual(readForm(form).key, 'duty sense', form);
    assert.equal(readForm('sense of duty').literal, false);
  });

  it('is sought word for word where texts give no such candidate', () => {
    for (const phrase of ['22nd of Mehr', 'we want patience', 'who are we', 'must not', 'we go on and on', 'old story', 'Old Story', 'آب و هوا']) assert.ok(readForm(phrase).literal, phrase);
  });

  it('keeps its words where some would get lost', () => {
    assert.equal(readForm('we want patience').key, '"we want patience"');
    assert.notEqual(readForm('we want patience').key, readForm('patience').key);
    assert.equal(readForm('22nd of Mehr').key, '"22nd of mehr"');
  });

  it('may be the key of a theme itself', () => {
    for (const phrase of ['sense of duty', 'we want patience', '22nd of Mehr', 'Imam (ra)', 'wisdom and patience', 'الجمهور', 'آب و هوا', 'duty in work']) {
      const { key } = readForm(phrase);
      assert.equal(readForm(key).key, key, phrase);
    }
    assert.equal(readForm('Imam (ra)').key, 'imam (ra)');
    assert.deepEqual([readForm('').key, readForm(' … ').key, readForm('"…"').key], ['', '', '']);
  });
});

describe('curation', () => {
  it('hides the theme in a phrase, unless the phrase is a theme of the user\'s', () => {
    const hides = (themes: string[], key: string): boolean => readCuration({ themes: themes.map(label => ({ label, forms: [] })), aliases: {}, hidden: ['dear neighbours'] }).isHidden(key);
    assert.equal(hides([], readForm('neighbours').key), true);
    assert.equal(hides(['dear neighbours'], readForm('neighbours').key), false);
    assert.equal(hides(['dear neighbours'], readForm('dear neighbours').key), true);
  });

  it('adds places of a phrase to the candidates of a transcript, sorted, each once', () => {
    const text = 'The copper lantern burns. We go on with copper lanterns.';
    const facts = extractThemes(text, plainTranscript(text));
    const place = (form: string, key = readForm(form).key): { key: string; form: string; start: number; end: number } => ({ key, form, start: text.indexOf(form), end: text.indexOf(form) + form.length });
    assert.equal(withLiterals(facts, [place('copper lantern')]), facts);
    const added = withLiterals(facts, [place('We go on'), place('burns', 'light')]);
    assert.equal(added.flags.length, facts.flags.length + 2);
    const sites = Array.from(added.flags, (_, i) => added.sites.subarray(4 * i, 4 * i + 4));
    for (const [i, [key, form, start, end]] of sites.entries()) {
      assert.ok(key < added.keys.length && end > start && (i === 0 || start >= sites[i - 1][2]));
      assert.equal(added.forms[form].toLowerCase(), text.slice(start, end).toLowerCase());
    }
    assert.ok(added.keys.includes('"we go on"') && added.keys.includes('light'));
  });
});
