import assert from 'node:assert/strict';
import { extractThemes } from '../../server/themes/extract';
import { siteFlags } from '../../server/themes/themeFacts';
import type { BlockKind, Transcript } from '../../server/transcript/transcript';
import { plainTranscript } from '../search/plain';
import { tagger } from '../support/tagger';

interface Candidate {
  readonly key: string;
  readonly text: string;
  readonly form: string;
  readonly flags: number;
}

function candidates(text: string, kind?: (line: string) => BlockKind, more?: Partial<Transcript>): Candidate[] {
  const facts = extractThemes(text, plainTranscript(text, kind, more), tagger);
  return [...facts.flags].map((flags, i) => {
    const [key, form, start, end] = facts.sites.subarray(4 * i, 4 * i + 4);
    return { key: facts.keys[key], text: text.slice(start, end), form: facts.forms[form], flags };
  });
}

/** Text of the candidates with a key, exact ones. */
function texts(text: string, key: string, more?: Partial<Transcript>): string[] {
  return candidates(text, undefined, more)
    .filter(found => found.key === key && (found.flags & siteFlags.variant) === 0)
    .map(found => found.text);
}

function span(text: string, part: string): { start: number; end: number } {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

describe('extractThemes', () => {
  it('gives one key to a genitive and its inversions', () => {
    const text = "The guardians of the harbour met. The harbour guardians left. The harbour's guardians returned.";
    assert.deepEqual(texts(text, 'harbor guardian'), [
      'guardians of the harbour',
      'harbour guardians',
      "harbour's guardians",
    ]);
  });

  it('gives one key to British and American spelling, singular and plural', () => {
    const text = 'Local labour markets grew. A local labor market shrank.';
    assert.deepEqual(texts(text, 'local labor market'), ['Local labour markets', 'local labor market']);
  });

  it('gives one key to a place and its people', () => {
    const text = 'They praised the Norwegian fishermen. They praised the fishermen of Norway.';
    assert.deepEqual(texts(text, 'norway fisherman'), ['Norwegian fishermen', 'fishermen of Norway']);
  });

  it('knows irregular plurals, and words that only look like plurals', () => {
    const keys = candidates('The national crises and the evening news shape urban politics.').map(found => found.key);
    assert.ok(keys.includes('national crisis') && keys.includes('urban politics'), keys.join());
    assert.ok(!keys.some(key => key.endsWith('new') || key.endsWith('politic')));
  });

  it('takes an unknown plural for one where its singular is attested', () => {
    assert.deepEqual(texts('The kemanchis came. A kemanchi sang.', 'kemanchi'), ['kemanchis', 'kemanchi']);
    assert.deepEqual(texts('They saw Marwis there.', 'marwis'), ['Marwis']);
  });

  it('runs over line ends, editorial brackets, quotation marks, note marks and titles', () => {
    const text =
      'We kept the guardians of [the] “harbour” and the guardians\u2060 of the (3) harbour. They met the guardians of General Harbour.';
    const mark = span(text, '(3)');
    const more = { marks: [{ ...mark, number: '3' }] };
    assert.deepEqual(texts(text, 'harbor guardian', more), [
      'guardians of [the] “harbour',
      'guardians\u2060 of the (3) harbour',
      'guardians of General Harbour',
    ]);
  });

  it('does not run over other punctuation', () => {
    assert.deepEqual(
      texts(
        'He named the guardians, of harbours; a guardian. Of harbours (the guardians) of harbours.',
        'harbor guardian',
      ),
      [],
    );
  });

  it('keeps hyphens, also over a line end', () => {
    assert.deepEqual(texts('The well-\u2060digging crews and the well-digging crew.', 'well-digging crew'), [
      'well-\u2060digging crews',
      'well-digging crew',
    ]);
  });

  it('does not cut a compound behind a link', () => {
    assert.deepEqual(texts('The keepers of the river gates came.', 'river keeper'), []);
    assert.deepEqual(texts('The keepers of the river gates came.', 'river gate keeper'), [
      'keepers of the river gates',
    ]);
  });

  it('takes a pair of bare nouns for one phrase, in either order', () => {
    assert.deepEqual(texts('Wisdom and patience grow. They praised patience and wisdom.', 'patience and wisdom'), [
      'Wisdom and patience',
      'patience and wisdom',
    ]);
    assert.deepEqual(
      texts('They praised great patience and wisdom, patience and river wisdom.', 'patience and wisdom'),
      [],
    );
  });

  it('marks a phrase with a word inserted as a variant', () => {
    const text = 'They have a spirit of quiet patience.';
    const variants = candidates(text).filter(found => found.flags & siteFlags.variant);
    assert.deepEqual(
      variants.map(({ key, text: written }) => [key, written]),
      [['patience spirit', 'spirit of quiet patience']],
    );
  });

  it('tells what an honorific follows from what it does not', () => {
    const text = 'The Teacher (r.a.) wrote it. The Teacher came.';
    const honorifics = [{ ...span(text, '(r.a.)'), id: 'ra' }];
    assert.deepEqual(texts(text, 'teacher (ra)', { honorifics }), ['Teacher']);
    assert.deepEqual(texts(text, 'teacher', { honorifics }), ['Teacher']);
  });

  it('has none in titles, headings, notes, dates, stage directions and what looks like a citation', () => {
    const text =
      'River patrols in a title\nOn the second harbour day they sang [choir singing] (Book of Rivers, 5: 4).\n1) River patrols in a note';
    const found = candidates(
      text,
      line => (line.startsWith('River') ? 'title' : line.startsWith('1') ? 'note' : 'paragraph'),
      {
        brackets: [{ ...span(text, '[choir singing]'), kind: 'stage' }],
        dates: [{ ...span(text, 'second harbour day'), date: { calendar: 'gregorian', day: 2 } }],
      },
    );
    assert.deepEqual(
      found.map(each => each.text),
      [],
    );
  });

  it('leaves out general heads and modifiers, measures, and the speaker', () => {
    const found = (text: string, more?: Partial<Transcript>): string[] =>
      candidates(text, undefined, more).map(each => each.text);
    assert.deepEqual(found('This is the main issue of last year, a number of good things.'), []);
    const text = 'President Marwi met the President of the harbour council. Marwi praised the Council.';
    const speaker = { ...span(text, 'Marwi'), value: 'President Marwi' };
    assert.deepEqual(found(text, { speaker }), [
      'harbour council',
      'harbour',
      'council',
      'praised the Council',
      'Council',
    ]);
  });

  it('takes verbs for verbs and nouns for nouns', () => {
    const found = candidates(
      'They help old harbours. They will water the garden plants. The help was welcome to fishermen.',
    ).map(each => each.text);
    assert.ok(
      found.includes('garden plants') &&
        found.includes('help old harbours') &&
        found.includes('water the garden plants'),
      found.join(),
    );
    assert.ok(!found.includes('water'), found.join());
  });

  it('notes addresses and whom a report quotes', () => {
    const aside = (text: string): string[] =>
      candidates(text)
        .filter(found => found.flags & siteFlags.aside)
        .map(found => found.text);
    assert.deepEqual(aside('Listen, my harbour guardians, to this.'), ['harbour guardians']);
    assert.deepEqual(
      aside('The harbour guardian also said no.').filter(text => text.includes(' ')),
      ['harbour guardian'],
    );
    assert.deepEqual(aside('The harbour guardians watched the gates.'), []);
  });

  it('falls back to word sequences in Persian and Arabic, with their function words', () => {
    const persian = 'ما از کتاب‌های باغ بزرگ گفتیم و باز از کتاب باغ بزرگ می‌گوییم.';
    const transcript = plainTranscript(persian);
    const facts = extractThemes(
      persian,
      { ...transcript, blocks: transcript.blocks.map(block => ({ ...block, language: 'fa' as const })) },
      tagger,
    );
    const key = facts.keys.indexOf('کتاب باغ بزرگ');
    assert.equal([...facts.flags].filter((_, i) => facts.sites[4 * i] === key).length, 2);
    assert.ok(!facts.keys.some(each => /^(?:از|ما|و) /.test(each)));
  });

  it('survives anything', () => {
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
