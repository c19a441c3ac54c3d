import assert from 'node:assert/strict';
import fc from 'fast-check';
import model from 'wink-eng-lite-web-model';
import wink, { type ItsFunction } from 'wink-nlp';
import { createTagger } from '../../server/platform/tagger';
import { tags } from '../../server/themes/tagger';

const tagger = createTagger();
const names = new Map(Object.entries(tags).map(([name, tag]) => [tag, name]));

/** The words of a sentence, separated by spaces, each with its tag. */
function tagged(sentence: string): string {
  const words = sentence.split(' ');
  const found = tagger.tag(words);
  return words.map((word, i) => `${word}/${names.get(found[i] as typeof tags.noun)}`).join(' ');
}

/** Words of texts, and strings that wink's own tokeniser splits, joins or ignores. */
const word = fc.oneof(
  fc.constantFrom(
    'the',
    'harbour',
    'guards',
    'well-digging',
    "don't",
    'can’t',
    'fisherman’s',
    "'s",
    "'",
    '’',
    '-',
    '--',
    '.',
    '...',
    ',',
    '“',
    '(',
    'U.S.',
    'U.S.A',
    'r.a.',
    '5,000',
    '1940s',
    '3rd',
    '$5',
    '12:30',
    'a@b.ch',
    'http://a.b/c',
    '#tag',
    '@name',
    ':-)',
    '😀',
    '👨‍👩‍👧',
    'sea\u2060-\u2060gate',
    '\u2060',
    '\u00a0',
    '\ufeff',
    ' ',
    '',
    '\n',
    '\ud800',
    '\udc00',
    'كتاب',
    'می\u200cگوید',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'e\u0301',
    'x'.repeat(300),
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

describe('the tagger', () => {
  it('decides the part of speech of a word by its context', () => {
    assert.equal(tagged('They water the gardens .'), 'They/pronoun water/verb the/determiner gardens/noun ./other');
    assert.equal(
      tagged('The water of the old river rose slowly and Marta saw it .'),
      'The/determiner water/noun of/adposition the/determiner old/adjective river/noun rose/verb slowly/adverb ' +
        'and/conjunction Marta/proper saw/verb it/pronoun ./other',
    );
  });

  it('gives the tags that wink gives when it reads the whole text', () => {
    const nlp = wink(model, ['pos']);
    const names = {
      NOUN: 'noun',
      PROPN: 'proper',
      ADJ: 'adjective',
      VERB: 'verb',
      AUX: 'auxiliary',
      ADV: 'adverb',
      ADP: 'adposition',
      DET: 'determiner',
      PRON: 'pronoun',
      CCONJ: 'conjunction',
      SCONJ: 'conjunction',
      PART: 'particle',
      NUM: 'number',
    } as const;
    const common =
      `the a of to in and water well light down that so this her old river guards guard run running left right can will have
       been more than not no like as by harbour zibbling Zebulon Marta rose saw 1953 . ,`.split(/\s+/);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...common), { minLength: 1, maxLength: 60 }), words => {
        // The documentation of wink-nlp passes this function in the same way.
        // eslint-disable-next-line @typescript-eslint/unbound-method
        const tag = nlp.its.pos as ItsFunction<string>;
        const theirs = nlp.readDoc(words.join(' ')).tokens().out(tag);
        assert.deepEqual(
          [...tagger.tag(words)],
          theirs.map(name => tags[(names as Record<string, keyof typeof tags>)[name] ?? 'other']),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('tags compounds, genitives and contractions as one word', () => {
    assert.equal(
      tagged("The harbour-\u2060keeper's crews don’t wait ; he’s here in 1953 ."),
      "The/determiner harbour-\u2060keeper's/noun crews/noun don’t/auxiliary wait/verb ;/other " +
        'he’s/pronoun here/adverb in/adposition 1953/number ./other',
    );
  });

  it('gives each word exactly one tag, for any characters, and never that of another word', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), words => {
        const found = tagger.tag(words);
        assert.equal(found.length, words.length);
        // A full stop ends the context, so the tags of the following words do not depend on those before.
        const marked = tagger.tag([...words, '.', ',', '.', '(', '1953', ')', '.', 'The', 'house', 'is', 'old', '.']);
        assert.deepEqual([...marked.slice(-4, -1)], [tags.noun, tags.auxiliary, tags.adjective]);
        assert.equal(marked.at(-8), tags.number);
        // "&" is tagged as the conjunction "and".
        words.forEach((each, i) => {
          if (!/[\p{L}\p{N}\p{M}\p{S}_&]/u.test(each.normalize('NFKD')))
            assert.equal(found[i], tags.other, JSON.stringify(each));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('gives a text the same tags, no matter what was tagged before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 20 }), { maxLength: 5 }),
        fc.array(word, { maxLength: 20 }),
        (before, words) => {
          const first = tagger.tag(words);
          for (const other of before) tagger.tag(other);
          assert.deepEqual(tagger.tag(words), first);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tags long texts in slices, and long words by their end', () => {
    const sentence = 'The guards of the gate saw the river .'.split(' ');
    const once = tagger.tag(sentence);
    const many = tagger.tag(Array.from({ length: 1500 }, () => sentence).flat());
    for (let i = 0; i < many.length; i += sentence.length) assert.deepEqual(many.slice(i, i + sentence.length), once);
    assert.equal(tagger.tag(Array.from({ length: 5000 }, () => 'gate')).length, 5000);
    assert.equal(tagger.tag([`http://${'a'.repeat(1_000_000)}!`, 'and'])[1], tags.conjunction);
  });

  it('starts with an empty cache after very many different words', () => {
    const before = tagger.tag(['They', 'water', 'the', 'gardens', '.']);
    const letters = (n: number): string =>
      [...n.toString(26)].map(digit => String.fromCharCode(97 + parseInt(digit, 26))).join('');
    const invented = Array.from({ length: 120_000 }, (_, i) => `zq${letters(i)}x`);
    assert.equal(tagger.tag(invented).length, invented.length);
    assert.deepEqual(tagger.tag(['They', 'water', 'the', 'gardens', '.']), before);
  });
});
