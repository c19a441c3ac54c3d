import assert from 'node:assert/strict';
import { extractThemes } from '../../server/themes/extract';
import { siteFlags, textsOf } from '../../server/themes/themeFacts';
import type { BlockKind, Transcript } from '../../server/transcript/transcript';
import { plainTranscript } from '../search/plain';
import { marked } from '../support/marked';
import { tagger } from '../support/tagger';

interface Candidate {
  readonly key: string;
  readonly text: string;
  /** A sum of `siteFlags`. */
  readonly flags: number;
}

/** All candidates of a text of plain paragraphs. `more` replaces parts of its transcript. */
function candidates(text: string, more?: Partial<Transcript>, kind?: (line: string) => BlockKind): Candidate[] {
  const facts = extractThemes(text, plainTranscript(text, kind, more), tagger);
  const keys = textsOf(facts.keys);
  return [...facts.flags].map((flags, i) => {
    const [key, , start, end] = facts.sites.subarray(4 * i, 4 * i + 4);
    return { key: keys[key], text: text.slice(start, end), flags };
  });
}

/** The text of all candidates. */
function allTexts(text: string, more?: Partial<Transcript>): string[] {
  return candidates(text, more).map(candidate => candidate.text);
}

/** The text of the exact candidates with a key. */
function texts(text: string, key: string, more?: Partial<Transcript>): string[] {
  return candidates(text, more)
    .filter(candidate => candidate.key === key && (candidate.flags & siteFlags.variant) === 0)
    .map(candidate => candidate.text);
}

describe('extractThemes', () => {
  it('gives the same key to a genitive, a possessive and a compound', () => {
    const text = "The guardians of the harbour met. The harbour guardians left. The harbour's guardians returned.";
    assert.deepEqual(texts(text, 'harbor guardian'), [
      'guardians of the harbour',
      'harbour guardians',
      "harbour's guardians",
    ]);
  });

  it('keeps a word that can be a title before a common noun, but not before the name of a person', () => {
    for (const name of [
      'General Council',
      'General Strike',
      'General Assembly',
      'General Hospital',
      'Lord Mayor',
      'Martyr Street',
      'Haj Committee',
    ]) {
      const found = allTexts(`We spoke of the ${name} for a long time.`);
      assert.ok(found.includes(name), `${name}: ${found.join()}`);
    }
    for (const [title, name] of [
      ['General', 'Osmund'],
      ['Lord', 'Ravenscar'],
      ['Lady', 'Ysolde'],
      ['Mr.', 'Stone'],
      ['Dr.', 'Wells'],
      ['Senator', 'Hill'],
      ['Mrs.', 'Baker'],
    ]) {
      const found = allTexts(`We spoke to ${title} ${name} for a long time.`);
      assert.ok(found.includes(name) && !found.some(text => text.startsWith(title)), `${name}: ${found.join()}`);
    }
  });

  it('leaves out the title of a person who is called like a common noun, in all of a transcript', () => {
    for (const [title, name] of [
      ['General', 'Stone'],
      ['General', 'Rivers'],
      ['General', 'Field'],
      ['Lord', 'Hill'],
      ['Lord', 'Bridge'],
      ['Lady', 'Rose'],
      ['Lady', 'Baker'],
      ['General', 'Marsh'],
      ['Lord', 'Wood'],
      ['Martyr', 'Lamp'],
    ]) {
      const found = allTexts(
        `We met ${title} ${name} there. ${title} ${name} came late. They praised ${title} ${name}.`,
      );
      assert.ok(found.includes(name) && !found.some(text => text.startsWith(title)), `${name}: ${found.join()}`);
    }
    for (const [title, noun] of [
      ['General', 'Strike'],
      ['General', 'Ward'],
      ['Lord', 'Mayor'],
      ['Lady', 'Chapel'],
      ['General', 'Fund'],
      ['Lord', 'Justice'],
      ['General', 'Court'],
      ['Lord', 'Provost'],
      ['General', 'School'],
      ['General', 'Bridge'],
    ]) {
      const found = allTexts(`${title} ${noun} was open. We saw the ${title} ${noun} there.`);
      assert.ok(found.includes(`${title} ${noun}`), `${noun}: ${found.join()}`);
    }
  });

  it('gives the same key to British and American spelling, singular and plural', () => {
    const text = 'Local labour markets grew. A local labor market shrank.';
    assert.deepEqual(texts(text, 'local labor market'), ['Local labour markets', 'local labor market']);
  });

  it('gives the same key to a place and its demonym', () => {
    const text = 'They praised the Norwegian fishermen. They praised the fishermen of Norway.';
    assert.deepEqual(texts(text, 'norway fisherman'), ['Norwegian fishermen', 'fishermen of Norway']);
  });

  it('handles irregular plurals, and words that only look like plurals', () => {
    const keys = candidates('The national crises and the evening news shape urban politics.').map(({ key }) => key);
    assert.ok(keys.includes('national crisis') && keys.includes('urban politics'), keys.join());
    assert.ok(!keys.some(key => key.endsWith('new') || key.endsWith('politic')));
  });

  it('treats an unknown word as a plural if its singular occurs too', () => {
    assert.deepEqual(texts('The kemanchis came. A kemanchi sang.', 'kemanchi'), ['kemanchis', 'kemanchi']);
    assert.deepEqual(texts('They saw Marwis there.', 'marwis'), ['Marwis']);
  });

  it('extends phrases over editorial brackets, quotation marks, note marks and titles of names', () => {
    const {
      text,
      spans: [mark],
    } = marked(`
We kept the guardians of [the] “harbour” and the guardians of the (3) \u2060harbour.
                                                                  ^^^
They met the guardians of General Harbour.`);
    assert.deepEqual(texts(text, 'harbor guardian', { marks: [{ ...mark, number: '3' }] }), [
      'guardians of [the] “harbour',
      'guardians of the (3) \u2060harbour',
      'guardians of General Harbour',
    ]);
  });

  it('does not extend phrases over other punctuation', () => {
    assert.deepEqual(
      texts(
        'He named the guardians, of harbours; a guardian. Of harbours (the guardians) of harbours.',
        'harbor guardian',
      ),
      [],
    );
  });

  it('keeps hyphenated words together, over a line end too', () => {
    assert.deepEqual(texts('The well-\u2060digging crews and the well-digging crew.', 'well digging crew'), [
      'well-\u2060digging crews',
      'well-digging crew',
    ]);
  });

  it('does not cut a compound after a link', () => {
    assert.deepEqual(texts('The keepers of the river gates came.', 'river keeper'), []);
    assert.deepEqual(texts('The keepers of the river gates came.', 'river gate keeper'), [
      'keepers of the river gates',
    ]);
  });

  it('adds a pair of nouns without modifiers, with the same key in either order', () => {
    assert.deepEqual(texts('Wisdom and patience grow. They praised patience and wisdom.', 'patience and wisdom'), [
      'Wisdom and patience',
      'patience and wisdom',
    ]);
    assert.deepEqual(
      texts('They praised great patience and wisdom, patience and river wisdom.', 'patience and wisdom'),
      [],
    );
  });

  it('adds a phrase with an inserted word as a variant', () => {
    const text = 'They have a spirit of quiet patience.';
    const variants = candidates(text).filter(({ flags }) => flags & siteFlags.variant);
    assert.deepEqual(
      variants.map(candidate => [candidate.key, candidate.text]),
      [['patience spirit', 'spirit of quiet patience']],
    );
  });

  it('distinguishes a word with an honorific from the same word without', () => {
    const { text, spans } = marked(`
The Teacher (r.a.) wrote it. The Teacher came.
            ^^^^^^`);
    const honorifics = spans.map(span => ({ ...span, id: 'ra' }));
    assert.deepEqual(texts(text, 'teacher (ra)', { honorifics }), ['Teacher']);
    assert.deepEqual(texts(text, 'teacher', { honorifics }), ['Teacher']);
  });

  it('adds nothing from titles, notes, dates, stage directions and what looks like a citation', () => {
    const {
      text,
      spans: [date, stage],
    } = marked(`
River patrols in a title
On the second harbour day they sang [choir singing] (Book of Rivers, 5: 4).
       ^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^
1) River patrols in a note`);
    const more: Partial<Transcript> = {
      brackets: [{ ...stage, kind: 'stage' }],
      dates: [{ ...date, date: { calendar: 'gregorian', day: 2 } }],
    };
    const kindOf = (line: string): BlockKind =>
      line.startsWith('River') ? 'title' : line.startsWith('1') ? 'note' : 'paragraph';
    assert.deepEqual(candidates(text, more, kindOf), []);
  });

  it('leaves out general heads and modifiers, measures, and the speaker', () => {
    assert.deepEqual(allTexts('This is the main issue of last year, a number of good things.'), []);
    const {
      text,
      spans: [name],
    } = marked(`
President Marwi met the President of the harbour council. Marwi praised the Council.
          ^^^^^`);
    assert.deepEqual(allTexts(text, { speaker: { ...name, value: 'President Marwi', from: 'byline' } }), [
      'harbour council',
      'harbour',
      'council',
      'praised the Council',
      'Council',
    ]);
  });

  it('distinguishes verbs from nouns', () => {
    const phrases = allTexts(
      'They help old harbours. They will water the garden plants. The help was welcome to fishermen.',
    );
    for (const phrase of ['garden plants', 'help old harbours', 'water the garden plants'])
      assert.ok(phrases.includes(phrase), `${phrase} in ${phrases.join()}`);
    assert.ok(!phrases.includes('water'), phrases.join());
  });

  it('flags addresses, and persons whom a report quotes', () => {
    const aside = (text: string): string[] =>
      candidates(text)
        .filter(({ flags }) => flags & siteFlags.aside)
        .map(candidate => candidate.text);
    assert.deepEqual(aside('Listen, my harbour guardians, to this.'), ['harbour guardians']);
    assert.deepEqual(
      aside('The harbour guardian also said no.').filter(text => text.includes(' ')),
      ['harbour guardian'],
    );
    assert.deepEqual(aside('The harbour guardians watched the gates.'), []);
  });

  it('uses word sequences for Persian and Arabic, without function words at the ends', () => {
    const persian = 'ما از کتاب‌های باغ بزرگ گفتیم و باز از کتاب باغ بزرگ می‌گوییم.';
    const transcript = plainTranscript(persian);
    const facts = extractThemes(
      persian,
      { ...transcript, blocks: transcript.blocks.map(block => ({ ...block, language: 'fa' as const })) },
      tagger,
    );
    const keys = textsOf(facts.keys);
    const key = keys.indexOf('کتاب باغ بزرگ');
    assert.equal([...facts.flags].filter((_, i) => facts.sites[4 * i] === key).length, 2);
    assert.ok(!keys.some(each => /^(?:از|ما|و) /.test(each)));
  });

  it('accepts any text', () => {
    for (const text of [
      '',
      '\ud800',
      '(',
      '[',
      'a'.repeat(5000),
      '- - -',
      'of of of',
      'the sense of',
      "'s 's",
      'constructor __proto__ toString of hasOwnProperty',
    ]) {
      assert.doesNotThrow(() => candidates(text), text.slice(0, 20));
    }
  });
});
