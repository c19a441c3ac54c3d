import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInWorks } from '../../server/citations/works';
import { parseTranscript } from '../../server/transcript/parse';
import { cited, reader } from './fixture';

describe('texts without citations', () => {
  const lines = [
    'At 10:30 a.m. and 5:45 pm we met; the score was 3:2, the ratio 4:1, and 65, 70 percent came.',
    'Open 9:00-17:00; call 555-1234; pay $5 or €3.20; 5/54 of it; on 22/11/1963 and 3/4/1971.',
    'He asked for water [i.e., a cup] and sat [speaking in Arabic] beside the guard [of the gate].',
    'John, 35, and Mark, 12, met Luke at 5. Maryam, 19, and Yusuf, 31, stayed with Muhammad, 7.',
    'Muhammad (47) and Ibrahim (14) won; Hud 5 and Nuh 3 lost.',
    'See Article 5 of the Constitution, chapter 11 bankruptcy, and page 5 of the report.',
    'The second verse of the song and verse 3 of the anthem were sung.',
    'Volume 5, page 10 of the minutes; Section 2, paragraph 3; Letter 5 of the alphabet.',
    'The Quran says five things. The Holy Quran was printed here 1,400 times, the Bible 30 times.',
    'Sure, 5 of them came, and I am sure 2 stayed. Surat is a city of 4 million.',
    'We may march 5 miles; the acts 2 and 3 of the play; the numbers 5 and 6; a job 10 hours long.',
    'The Security Council met on 8/12/2023 in Room 3:16; flight 5:54 left from Gate 2.',
    'In Exodus 20 people left; the Romans 8 times; Genesis was 5 when Revelation 4 came out.',
    'Islamic Republic, volume of trade 5; the Republic, Book club 7.',
  ];
  for (const line of lines) it(`"${line.slice(0, 60)}…"`, () => assert.deepEqual(cited(line), []));

  it('real transcripts and addresses have no citations except those that a person found', function () {
    const folder = join(__dirname, '../../../shared');
    if (!existsSync(folder)) this.skip();
    const keys = (file: string): string[] => {
      const { transcript, view } = parseTranscript(readFileSync(file, 'utf8'));
      return reader.read(view, transcript).map(citation => citation.key);
    };
    const files = readdirSync(join(folder, 'corpus'))
      .sort()
      .map(name => keys(join(folder, 'corpus', name)));
    assert.deepEqual(files, [
      [
        'quran:5:54',
        'quran:61:4',
        'quran:4:75',
        'quran:4:75',
        'kafi:2:p163',
        'manaqib:1:p193',
        'nahj:sermon:27',
        'tuhaf:p356',
      ],
      ['speech:2023-04-04', 'quran:2:153', 'unsc:draft:2023-12-08'],
      [],
    ]);
    const addresses = readdirSync(join(folder, 'data/state-of-the-union')).flatMap(name =>
      keys(join(folder, 'data/state-of-the-union', name)),
    );
    assert.deepEqual(addresses.sort(), [
      'bible:isa:58:12',
      'speech:1945-09-06',
      'speech:1954-01-11',
      'speech:1955-02-22',
      'un:sc:res:242',
      'un:sc:res:242',
      'un:sc:res:338',
      'un:sc:res:338',
    ]);
  });
});

describe('the table of works', () => {
  it('has at least forty works, each with a unique key and a title', () => {
    assert.ok(builtInWorks.length >= 40);
    assert.equal(new Set(builtInWorks.map(work => work.key)).size, builtInWorks.length);
    for (const work of builtInWorks) assert.ok(/^[a-z0-9-]+$/.test(work.key) && work.title !== '', work.key);
  });

  it('finds each work by all of its titles', () => {
    for (const work of builtInWorks) {
      if (work.key === 'quran' || work.key === 'bible') continue;
      const division = work.divisions[0] === 'chapter' ? 'Chapter 1' : `${work.divisions[0]} 1`;
      for (const name of [work.title, ...work.spellings]) {
        if (work.columns !== undefined) continue;
        // A usual word is a title where its author is named.
        const isUsual = work.commonNames?.includes(name) === true && work.author !== undefined;
        const written = isUsual ? `${work.author}, ${name}` : name;
        const [first] = reader.resolve(`[${written}, ${division}]`).targets;
        assert.equal(first?.split(':')[0], work.key, `${written} is read as ${first}`);
      }
    }
  });
});
