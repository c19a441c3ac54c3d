import assert from 'node:assert/strict';
import type { Fix } from '../../server/text/problem';
import { citationsOf, codes } from './fixture';

/** The text after the fix whose title matches has been applied. */
function fixed(text: string, title: RegExp): string {
  const fixes: Fix[] = citationsOf(text).flatMap(citation =>
    citation.problems.flatMap(problem => [...(problem.fixes ?? [])]),
  );
  const fix = fixes.find(candidate => title.test(candidate.title));
  assert.ok(fix, fixes.map(candidate => candidate.title).join(', '));
  return [...fix.edits]
    .reverse()
    .reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text);
}

describe('problems of citations', () => {
  it('report a missing verse, at either end of a range', () => {
    assert.deepEqual(codes('[The Holy Quran, 18: 200]'), ['verse-missing']);
    assert.deepEqual(codes('[The Holy Quran, 18: 105-115]'), ['verse-missing']);
    assert.deepEqual(codes('[The Holy Quran, 18: 0]'), ['verse-missing']);
    assert.deepEqual(codes('Mark 16:40'), ['verse-missing']);
    assert.equal(fixed('[The Holy Quran, 18: 200]', /110/), '[The Holy Quran, 18: 110]');
    assert.equal(fixed('[The Holy Quran, 18: 105-115]', /110/), '[The Holy Quran, 18: 105-110]');
    assert.equal(fixed('(بقره: ۳۰۰)', /۲۸۶/), '(بقره: ۲۸۶)');
  });

  it('are warnings just after the last verse, since editions number verses differently', () => {
    const [near] = citationsOf('[The Holy Quran, 18: 111]').flatMap(citation => citation.problems);
    assert.equal(near.severity, 'warning');
    assert.match(near.message, /number verses differently/);
    const [far] = citationsOf('[The Holy Quran, 18: 200]').flatMap(citation => citation.problems);
    assert.equal(far.severity, 'error');
  });

  it('report a missing chapter', () => {
    assert.deepEqual(codes('[The Holy Quran, 115: 3]'), ['chapter-missing']);
    assert.deepEqual(codes('John 24:1'), ['chapter-missing']);
    assert.equal(fixed('[The Holy Quran, 115: 3]', /114/), '[The Holy Quran, 114: 3]');
  });

  it('report a reversed range', () => {
    assert.deepEqual(codes('Quran 2:157-155'), ['verse-missing']);
    assert.equal(fixed('Quran 2:157-155', /155-157/), 'Quran 2:155-157');
  });

  it('report a name and a number that disagree', () => {
    assert.deepEqual(codes('Al-Kahf 17:10'), ['name-number-mismatch']);
    assert.deepEqual(codes('[Surah Yusuf, 11: 47]'), ['name-number-mismatch']);
    assert.deepEqual(codes('Surah 2 (Yusuf), verse 4'), ['name-number-mismatch']);
    assert.equal(fixed('Al-Kahf 17:10', /17 to 18/), 'Al-Kahf 18:10');
    assert.equal(fixed('Al-Kahf 17:10', /al-Isra'/), "al-Isra' 17:10");
    assert.deepEqual(codes('Al-Kahf 18:10'), []);
  });

  it("suggest a surah for a name that is close to a surah's", () => {
    assert.deepEqual(codes('(Surah Luqmatan, verse 27)'), ['unknown-surah-name']);
    assert.equal(fixed('(Surah Luqmatan, verse 27)', /Luqman/), '(Surah Luqman, verse 27)');
    assert.deepEqual(codes('(Surah of my life, verse 27)'), []);
  });

  it('report a volume or a division after the last one', () => {
    assert.deepEqual(codes('[al-Kafi, Volume 12, page 5]'), ['volume-missing']);
    assert.deepEqual(codes('[Nahjul Balaghah, Sermon 300]'), ['division-missing']);
    assert.deepEqual(codes('[Masnavi, Book 7]'), ['division-missing']);
    assert.equal(fixed('[al-Kafi, Volume 12, page 5]', /8/), '[al-Kafi, Volume 8, page 5]');
    assert.equal(fixed('(الکافی، ج ۱۲، ص ۵)', /۸/), '(الکافی، ج ۸، ص ۵)');
  });

  it('are not reported for correct citations', () => {
    assert.deepEqual(
      codes('[The Holy Quran, 18: 110] and Nahj al-Balagha, Sermon 241 and al-Kafi, vol. 8, p. 3 and Psalm 150:6'),
      [],
    );
  });
});
