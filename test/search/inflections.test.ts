import assert from 'node:assert/strict';
import { fold } from '../../server/text/fold';
import { englishFormsOf } from '../../server/search/spelling/englishForms';
import { arabicFormsOf } from '../../server/search/spelling/arabicForms';
import { plainIndex } from './plain';

/** The matched words of each hit as they are written, with the kind of its group. */
async function found(lines: readonly string[], query: string, finished = true): Promise<string[]> {
  const text = lines.join('\n');
  const index = plainIndex({ 'a.txt': text });
  const { hits, groups } = await index.search({ query, limit: 50, finished }, () => false);
  return hits.map(
    ({ matches, group }) =>
      `${matches.map(({ start, end }) => text.slice(start, end)).join(' ')}: ${groups[group].kind}`,
  );
}

/** The forms that a corpus of these words has. */
function arabic(word: string, words: string): string[] {
  const corpus = words.split(' ').map(fold);
  return [...arabicFormsOf(fold(word), each => corpus.filter(other => other === each).length)].sort();
}

describe('English forms of words', () => {
  const related = (list: string): void => {
    for (const pair of list.trim().split(/\s+/)) {
      const [one, other] = pair.split('/');
      assert.ok(englishFormsOf(one).includes(other), `${one} → ${other}: ${englishFormsOf(one).join(' ')}`);
      assert.ok(englishFormsOf(other).includes(one), `${other} → ${one}: ${englishFormsOf(other).join(' ')}`);
    }
  };
  const unrelated = (list: string): void => {
    for (const pair of list.trim().split(/\s+/)) {
      const [one, other] = pair.split('/');
      assert.ok(!englishFormsOf(one).includes(other), `${one} → ${other}`);
      assert.ok(!englishFormsOf(other).includes(one), `${other} → ${one}`);
    }
  };

  it('are plurals and singulars', () => {
    related(
      'duty/duties canal/canals church/churches box/boxes city/cities day/days hero/heroes arm/arms state/states',
    );
    related('levee/levees qanat/qanats tannery/tanneries steward/stewards muslim/muslims iranian/iranians');
    related('child/children woman/women foot/feet crisis/crises wolf/wolves life/lives formula/formulas knife/knives');
  });

  it('are the forms of verbs', () => {
    related('walk/walked walk/walking walk/walks carry/carried hope/hoping plan/planned agree/agreed tie/tying');
    related('go/went go/gone teach/taught speak/spoke bring/brought rise/risen write/wrote sell/sold begin/began');
    related('dredge/dredged dredge/dredging irrigate/irrigated walked/walking wrote/written');
  });

  it('are British and American spellings', () => {
    related('honour/honor organise/organize centre/center travelled/traveled defence/defense programme/program');
    related('labour/labor theatre/theater plough/plow grey/gray recognise/recognize colonisation/colonization');
    related('honoured/honor organising/organized programmes/program neighbours/neighbor catechise/catechized');
  });

  it('are not words that only look like them', () => {
    unrelated('new/news good/goods see/seed bed/be hop/hoping star/staring plan/plane fee/feed even/evening');
    unrelated('king/k thing/th bus/busy moral/morale wing/wed red/re spring/spr politic/politics mas/mass the/these');
    unrelated('check/cheque story/storey tire/tyre draft/draught filter/philtre ton/tonne');
    unrelated('build/buildings universe/university general/generate');
  });

  it('are none for names and function words', () => {
    unrelated('adam/adams william/williams wale/wales jone/jones robert/roberts');
    for (const word of [
      'the',
      'of',
      'will',
      'is',
      'have',
      'not',
      'with',
      'paris',
      'james',
      'd2',
      'é',
      '',
      'constructor',
    ])
      assert.deepEqual(
        englishFormsOf(word).filter(form => form.length > 0 && word !== 'constructor'),
        [],
        word,
      );
  });
});

describe('Arabic and Persian forms of words', () => {
  it('have the article, conjunctions and prepositions', () => {
    assert.deepEqual(arabic('صبر', 'بالصبر والصبر صابر'), ['بالصبر', 'والصبر'].map(fold).sort());
    assert.deepEqual(arabic('كتاب', 'الكتاب للكتاب كاتب'), ['الكتاب', 'للكتاب'].map(fold).sort());
    assert.deepEqual(arabic('صلاة', 'والصلاة وبالصلاة'), ['والصلاة', 'وبالصلاة'].map(fold).sort());
    assert.deepEqual(arabic('بالنهر', 'نهر النهر فالنهر للنهر'), ['نهر', 'النهر', 'فالنهر', 'للنهر'].map(fold).sort());
    assert.deepEqual(arabic('لسان', 'للسان اللسان'), ['للسان', 'اللسان'].map(fold).sort());
    assert.deepEqual(arabic('حق', 'الحق بالحق'), ['الحق', 'بالحق'].map(fold).sort());
    assert.deepEqual(arabic('مدرسة', 'لمدرسة ومدرسة بمدرسة'), ['لمدرسة', 'ومدرسة', 'بمدرسة'].map(fold).sort());
    assert.deepEqual(arabic('سفر', 'السفر وسفر بسفر سفر سفر'), ['السفر', 'وسفر', 'بسفر'].map(fold).sort());
    assert.deepEqual(arabic('ومدرسة', 'مدرسة المدرسة'), ['مدرسة', 'المدرسة'].map(fold).sort());
  });

  it('are not words that begin with the same letters', () => {
    for (const [word, other] of [
      ['تاب', 'كتاب'],
      ['قت', 'وقت'],
      ['رمان', 'فرمان'],
      ['آزار', 'بازار'],
      ['نار', 'کنار'],
      ['دین', 'والدین'],
      ['مان', 'آلمان'],
      ['تماس', 'التماس'],
      ['له', 'الله'],
      ['ذي', 'الذي'],
      ['سکه', 'کالسکه'],
      ['گو', 'الگو'],
      ['كرة', 'فكرة'],
      ['شارة', 'بشارة'],
    ]) {
      assert.deepEqual(arabic(word, other), [], `${word} → ${other}`);
      assert.deepEqual(arabic(other, word), [], `${other} → ${word}`);
    }
    assert.deepEqual(arabic('رمان', 'الرمان فرمان فرمان‌های'), [fold('الرمان')], 'a word with a plural is a stem');
    assert.deepEqual(arabic('ساد', 'الساد فساد الفساد'), [fold('الساد')], 'a word with the article is a stem');
  });

  it('have the Persian plural and ezafe', () => {
    assert.deepEqual(arabic('کتاب', 'کتاب‌ها کتابها کتاب‌های'), ['کتابها', 'کتابهای']);
    assert.deepEqual(arabic('قنات', 'قنات‌هایی قنات‌هایشان'), ['قناتهایشان', 'قناتهایی']);
    assert.deepEqual(arabic('درخت‌ها', 'درخت درخت‌های'), ['درخت', 'درختهای']);
    assert.deepEqual(arabic('خانه', 'خانه‌ی خانه‌ها'), ['خانهها', 'خانهی']);
    assert.deepEqual(arabic('دنیا', 'دنیای'), ['دنیای']);
    for (const [word, other] of [
      ['تن', 'تنها'],
      ['تن', 'تنهایی'],
      ['انت', 'انتها'],
      ['منت', 'منتهی'],
      ['من', 'منها'],
      ['ماه', 'ماهی'],
      ['برا', 'برای'],
      ['گاه', 'گاهی'],
      ['علو', 'علوی'],
      ['را', 'رای'],
      ['ب', 'بها'],
    ]) {
      assert.deepEqual(arabic(word, other), [], `${word} → ${other}`);
      assert.deepEqual(arabic(other, word), [], `${other} → ${word}`);
    }
  });
});

describe('search for other forms of words', () => {
  const lines = [
    'It is our duty to listen.',
    'They have duties as well.',
    'The children walked home.',
    'A child is walking.',
    'Honor is due to the center.',
    'The Banks of the river.',
    'In the name of صبر.',
    'استعينوا بالصبر.',
  ];

  it('finds them after the word as typed, in groups of their own', async () => {
    assert.deepEqual(await found(lines, 'duty'), ['duty: exact', 'duties: variant']);
    assert.deepEqual(await found(lines, 'duties'), ['duties: exact', 'duty: variant']);
    assert.deepEqual(await found(lines, 'child walk'), ['child walking: variant', 'children walked: variant']);
    assert.deepEqual(await found(lines, 'honour centre'), ['Honor center: variant']);
    assert.deepEqual(await found(lines, 'صبر'), ['صبر: exact', 'بالصبر: variant']);
    assert.deepEqual((await found(lines, 'والصبر')).sort(), ['بالصبر: variant', 'صبر: variant']);
  });

  it('says which form was searched in place of a word that no passage has', async () => {
    const index = plainIndex({ a: lines.join('\n') });
    const { note } = await index.search({ query: 'walks', limit: 9, finished: true }, () => false);
    assert.equal(note, 'No passage has “walks”; searched “walked”, “walking” instead.');
  });

  it('finds them while the word is typed, but completions only once', async () => {
    assert.deepEqual(await found(lines, 'duty', false), ['duty: exact', 'duties: variant']);
    assert.deepEqual(await found(lines, 'child', false), ['child: exact', 'children: exact']);
  });

  it('finds them for the last word of a hyphenated one', async () => {
    assert.deepEqual(await found(['One row-boat.', 'Two row-boats.'], 'row-boat'), [
      'row boat: exact',
      'row boats: variant',
    ]);
  });

  it('does not find them for quoted words, names, words of NEAR, and excluded words', async () => {
    assert.deepEqual(await found(lines, '"duty"'), ['duty: exact']);
    assert.deepEqual(await found(lines, 'Duty'), ['duty: exact']);
    assert.deepEqual(await found(lines, 'bank'), ['Banks: variant']);
    assert.deepEqual(await found(lines, 'duty NEAR/5 listen'), ['duty listen: exact']);
    assert.deepEqual(await found(lines, 'walked -child'), ['walked: exact']);
  });
});
