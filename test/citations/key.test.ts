import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  describeKey,
  formatKey,
  keyContains,
  keyInterval,
  keysOverlap,
  parseKey,
  workOf,
} from '../../server/citations/key';
import { builtInWorks } from '../../server/citations/works';

const keys = [
  'quran',
  'quran:18',
  'quran:5:54',
  'quran:2:155-157',
  'quran:1:1-2:7',
  'quran:113-114',
  'nahj:sermon:27',
  'nahj:letter:53',
  'nahj:saying:47',
  'kafi:2:p163',
  'kafi:2:p468:h1',
  'kafi:2:p160-165',
  'tuhaf:p356',
  'bukhari:h1',
  'bukhari:1:book:2:h3',
  'bible:john:3:16',
  'bible:1cor:13:4-13',
  'bible:gen:1:1-2:3',
  'bible:ps:23',
  'speech:2023-04-04',
  'speech:2023',
  'document:1931-02-03',
  'unsc:draft:2023-12-08',
  'un:sc:res:1417',
  'un:a:res:51:171',
  'bib:rivers',
  'bib:rivers:p14',
  'bib:o-neill-1999:2:p14',
  'masnavi:book:1:line:5',
];

describe('source keys', () => {
  it('do not change when parsed and formatted', () => {
    for (const key of keys) {
      const parsed = parseKey(key);
      assert.ok(parsed, key);
      assert.equal(formatKey(parsed), key);
    }
  });

  it('contain the key of their work', () => {
    assert.equal(workOf('bible:john:3:16'), 'bible');
    assert.equal(workOf('bib:rivers:p14'), 'bib:rivers');
    assert.equal(workOf('bib:rivers'), 'bib:rivers');
    assert.equal(workOf('quran'), 'quran');
  });

  it('overlap if they share a place', () => {
    const together = [
      ['quran:2', 'quran:2:155-157'],
      ['quran:2:150-160', 'quran:2:155-157'],
      ['quran:1:1-2:7', 'quran:2:7'],
      ['quran:1:1-2:7', 'quran:1'],
      ['kafi:2:p163', 'kafi:2:p160-165'],
      ['kafi', 'kafi:h12'],
      ['kafi:2:p468', 'kafi:2:p468:h1'],
      ['bible:john', 'bible:john:3:16'],
      ['bible', 'bible:gen:1:1-2:3'],
      ['bible:gen:1:1-2:3', 'bible:gen:2:1'],
      ['speech:2023', 'speech:2023-04-04'],
      ['document:1931-02', 'document:1931-02-03'],
      ['un', 'un:a:res:51:171'],
      ['nahj:sermon:27', 'nahj'],
      ['bib:a:p3', 'bib:a:p1-5'],
    ];
    for (const [a, b] of together) assert.ok(keysOverlap(a, b) && keysOverlap(b, a), `${a} ${b}`);
    const apart = [
      ['quran:2:7', 'quran:3:7'],
      ['quran:1:1-2:7', 'quran:2:8'],
      ['nahj:sermon:27', 'nahj:letter:27'],
      ['kafi:2:p163', 'kafi:3:p163'],
      ['kafi:2:p3', 'kafi:2:h3'],
      ['bible:john:3:16', 'bible:1john:3:16'],
      ['quran:5', 'bible:gen:5'],
      ['speech:2023-04-04', 'speech:2023-04-05'],
      ['speech:2023-04-04', 'document:2023-04-04'],
      ['un:sc:res:51', 'un:a:res:51:171'],
      ['un:a:res:51:171', 'un:a:res:51:172'],
      ['bib:a', 'bib:b'],
    ];
    for (const [a, b] of apart) assert.ok(!keysOverlap(a, b) && !keysOverlap(b, a), `${a} ${b}`);
  });

  it('contain the places inside them', () => {
    assert.ok(keyContains('quran:2', 'quran:2:255'));
    assert.ok(keyContains('quran:2:150-160', 'quran:2:155-157'));
    assert.ok(!keyContains('quran:2:155-157', 'quran:2:150-160'));
    assert.ok(keyContains('bible:gen:1:1-2:3', 'bible:gen:1:31'));
  });

  it('have intervals in the order of the work', () => {
    const order = ['quran:1', 'quran:1:7', 'quran:2:1', 'quran:2:286', 'quran:114'].map(
      key => keyInterval(key)?.first ?? NaN,
    );
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      order,
    );
    assert.ok(order.every(Number.isSafeInteger));
  });

  it('have a readable description', () => {
    const description = (key: string): string => describeKey(key, builtInWorks);
    assert.equal(description('quran:5:54'), "The Qur'an, 5 al-Ma'idah, verse 54");
    assert.equal(description('quran:2:155-157'), "The Qur'an, 2 al-Baqarah, verses 155–157");
    assert.equal(description('kafi:2:p163'), 'al-Kafi, volume 2, page 163');
    assert.equal(description('nahj:sermon:27'), 'Nahj al-Balagha, sermon 27');
    assert.equal(description('bible:1cor:13:4-13'), 'The Bible, 1 Corinthians 13:4–13');
    assert.equal(description('bible:gen:1:1-2:3'), 'The Bible, Genesis 1:1–2:3');
    assert.equal(description('speech:2023-04-04'), 'Speech of 2023-04-04');
    assert.equal(description('document:1931-02-03'), 'Document of 1931-02-03');
    assert.equal(description('unsc:draft:2023-12-08'), 'Draft resolution of the UN Security Council, 2023-12-08');
    assert.equal(description('un:sc:res:1417'), 'UN Security Council resolution 1417');
    assert.equal(description('un:a:res:51:171'), 'UN General Assembly resolution 51/171');
    assert.equal(description('no key at all'), 'no key at all');
  });

  it('never cause an exception, even for a text that is no key', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(...keys),
      fc
        .array(
          fc.constantFrom(
            'quran',
            'bible',
            'bib',
            'speech',
            'un',
            'sc',
            'res',
            'unsc',
            'draft',
            ':',
            '-',
            'p',
            'h',
            '1',
            '999999999',
            'john',
            '',
          ),
          {
            maxLength: 12,
          },
        )
        .map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        describeKey(a, builtInWorks);
        workOf(a);
        keyContains(a, b);
        assert.equal(keysOverlap(a, b), keysOverlap(b, a));
        const parsed = parseKey(a);
        if (parsed !== undefined) assert.deepEqual(keyInterval(formatKey(parsed)), keyInterval(a));
      }),
      { numRuns: 500 },
    );
  });
});
