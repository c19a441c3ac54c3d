import assert from 'node:assert/strict';
import { bookByOsis } from '../../server/citations/bible';
import {
  evidenceOfKey,
  inEnglishNumbering,
  possibleNumberings,
  type BibleNumbering,
} from '../../server/citations/bibleNumberings';
import { basmalaCounts } from '../../server/citations/quranNumberings';
import { citationsOf, codes } from './fixture';

/** The English place of a place in another numbering, as `chapter:verse`. */
function english(numbering: BibleNumbering, osis: string, place: string): string | undefined {
  const [chapter, verse] = place.split(':').map(Number);
  const moved = inEnglishNumbering(numbering, bookByOsis(osis)!, { chapter, verse });
  return moved && `${moved.chapter}:${moved.verse}`;
}

function possible(...keys: string[]): readonly BibleNumbering[] {
  return possibleNumberings(keys.map(evidenceOfKey));
}

describe('numberings of the Bible', () => {
  it('of Hebrew Bibles are converted to that of English ones', () => {
    for (const [osis, hebrew, expected] of [
      ['gen', '32:1', '31:55'],
      ['gen', '32:33', '32:32'],
      ['exod', '7:28', '8:3'],
      ['lev', '5:20', '6:1'],
      ['num', '17:16', '17:1'],
      ['deut', '28:69', '29:1'],
      ['1kgs', '5:15', '5:1'],
      ['1chr', '5:41', '6:15'],
      ['job', '40:32', '41:8'],
      ['isa', '8:23', '9:1'],
      ['ezek', '21:37', '21:32'],
      ['dan', '6:1', '5:31'],
      ['hos', '14:10', '14:9'],
      ['joel', '3:1', '2:28'],
      ['joel', '4:21', '3:21'],
      ['jonah', '2:1', '1:17'],
      ['zech', '2:17', '2:13'],
      ['mal', '3:24', '4:6'],
      ['ps', '51:3', '51:1'],
      ['ps', '51:1', '51:1'],
      ['ps', '23:1', '23:1'],
      ['ps', '18:51', '18:50'],
    ])
      assert.equal(english('hebrew', osis, hebrew), expected, `${osis} ${hebrew}`);
  });

  it('of the psalms in Greek and Latin Bibles are converted to that of English ones', () => {
    for (const [latin, expected] of [
      ['8:2', '8:1'],
      ['9:21', '9:20'],
      ['9:22', '10:1'],
      ['22:1', '23:1'],
      ['50:3', '51:1'],
      ['113:8', '114:8'],
      ['113:9', '115:1'],
      ['114:1', '116:1'],
      ['115:1', '116:10'],
      ['118:105', '119:105'],
      ['146:1', '147:1'],
      ['147:1', '147:12'],
      ['147:12', '147:12'],
      ['150:6', '150:6'],
    ])
      assert.equal(english('latin', 'ps', latin), expected, latin);
    assert.equal(english('latin', 'dan', '3:57'), undefined);
    assert.equal(english('latin', 'dan', '3:98'), '4:1');
    assert.equal(english('latin', 'dan', '13:1'), undefined);
  });

  it('are shown by verses that exist in some of them only', () => {
    assert.deepEqual(possible(), ['english', 'hebrew', 'latin']);
    assert.deepEqual(possible('bible:ps:23', 'bible:ps:23:1', 'quran:2:255'), ['english', 'hebrew', 'latin']);
    assert.deepEqual(possible('bible:ps:119:105'), ['english', 'hebrew']);
    assert.deepEqual(possible('bible:ps:118:105', 'bible:ps:113:26'), ['latin']);
    assert.deepEqual(possible('bible:joel:4:2', 'bible:mal:3:23'), ['hebrew']);
    // One place may be a mistake, places that contradict each other show nothing, and unknown keys neither.
    assert.ok(possible('bible:ps:118:105').includes('english'));
    assert.ok(possible('bible:ps:118:105', 'bible:ps:119:105').includes('english'));
    assert.deepEqual(possible('bible:ps:118:300', 'bible:x', ''), ['english', 'hebrew', 'latin']);
  });
});

describe('citations of psalms in Greek and Latin numbering', () => {
  const only = 'We sang Psalm 118:105 twice.';
  it('are a warning that names both places, where nothing else shows the numbering', () => {
    const [problem] = citationsOf(only).flatMap(({ problems }) => problems);
    assert.equal(problem.severity, 'warning');
    assert.match(problem.message, /Psalm 118:105 is Psalm 119:105 there/);
    assert.deepEqual(
      problem.fixes?.map(({ title }) => title),
      ['Change 118 to 119'],
    );
  });

  it('are no problem where several show it', () => {
    for (const text of [
      `${only} Psalm 113:20 followed.`,
      'Read Ps 118:140 before the gate and Ps 113:11 behind it.',
      'The stones carry Psalm 106:43, Psalm 118:33-40 and Psalm 77:70.',
    ])
      assert.deepEqual(codes(text), [], text);
  });

  it('stay a problem where no Bible has them, or where the text shows another numbering', () => {
    assert.deepEqual(codes('Psalm 118:300'), ['verse-missing']);
    assert.deepEqual(codes(`${only} Then Psalm 119:140, and Psalm 113:20.`), ['verse-missing', 'verse-missing']);
    assert.deepEqual(codes('Psalm 160:2'), ['chapter-missing']);
    assert.deepEqual(codes('Psalm 23:0'), ['verse-missing']);
  });
});

describe('limits of chapters of the Bible', () => {
  it('are those of any Bible that is in use', () => {
    for (const text of [
      'Psalm 51:21',
      'Genesis 32:33',
      'Exodus 21:37',
      'Hosea 14:10',
      'the additions to Daniel 3:24-90',
      'Daniel 3:100',
      'Esther 15:19',
      'Baruch 6:73',
      'Sirach 51:30',
      'Tobit 5:22',
      'Romans 14:26',
      'Romans 16:25-27',
      '2 Esdras 7:140',
      '3 John 15',
      '2 Corinthians 13:14',
      'Proverbs 13:26',
      'Joshua 24:36',
    ])
      assert.deepEqual(codes(text), [], text);
  });

  it('hold at both ends of a range and for verse 0', () => {
    for (const text of ['John 3:40-4:2', 'John 3:0', 'Genesis 32:34', 'Daniel 3:101', 'Joel 4:22', 'Sirach 51:39'])
      assert.deepEqual(codes(text), ['verse-missing'], text);
    assert.deepEqual(codes('Malachi 5:1'), ['chapter-missing']);
  });
});

describe('the basmala', () => {
  it('is counted where places of two surahs exist only then', () => {
    assert.equal(basmalaCounts(['quran:2:287', 'quran:112:5']), 'certain');
    assert.equal(basmalaCounts(['quran:2:280-287', 'quran:114:6']), 'possible');
    assert.equal(basmalaCounts(['quran:112:5', 'quran:120:1']), 'possible');
    assert.equal(basmalaCounts(['quran:2:286', 'quran:2', 'bible:ps:2:13']), undefined);
    // Neither has a formula that is no verse already.
    assert.equal(basmalaCounts(['quran:1:8', 'quran:9:130']), undefined);
    assert.equal(basmalaCounts(['quran:2:300', 'quran:112:7']), undefined);
  });

  it('makes the last verses of these surahs no problem', () => {
    assert.deepEqual(codes('The hall opens with Quran 67:31 and closes with Quran 114:7.'), []);
    assert.deepEqual(codes('The hall opens with Quran 67:31 and closes with Quran 114:6.'), ['verse-missing']);
    assert.deepEqual(codes('The hall opens with Quran 67:31, Quran 114:7 and Quran 18:200.'), ['verse-missing']);
  });
});
