import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readingText, type ReadingBlock, type ReadingText } from '../../server/features/document/readingText';
import type { ReadingRun } from '../../server/features/document/readingRuns';
import { offsetAt } from '../../server/text/lines';
import { corpusOf, type TestCorpus } from './fixture';
import { files } from './samples';

const never = (): boolean => false;

async function read(content: string, name = 'a.txt', themes = false): Promise<ReadingText> {
  const { corpus, uri } = await corpusOf({ [name]: content });
  return (await readingText(corpus, uri(name), { themes }, never))!;
}

const text = (runs: readonly ReadingRun[]): string => runs.map(run => run.text).join('');
const all = ({ speaker = [], runs, notes = [] }: ReadingBlock): ReadingRun[] => [
  ...speaker,
  ...runs,
  ...notes.flatMap(note => note.runs),
];
const marks = (runs: readonly ReadingRun[], kind: ReadingRun['mark']): string[] =>
  runs.filter(({ mark }) => mark === kind).map(run => run.text);

const talk = `Speech of the Chair of the River Society, Mira Aldane, at the Spring Meeting - 12 /Mar/ 2019

Dear friends, the first page goes on for a while and it has a sentence which ends on the next
page, after the foot of this one, because this non-
commercial mill

- 1 -

cannot stop here (1). The second page says more about the water of the valley and about the roof
of the school.

MR. PELL: I have a word to say about that roof, and I shall say it before anybody else in this
hall does (2).

[00:12:35] MS. AREND (reading): "Then say it now, and say it well," as it is written [The Holy Quran, 5:
54]. That is all.

- 2 -

[Applause and music]

MR. PELL: I will.

- 3 -

Footnotes:

1) The Holy Quran, Surah Baghareh, Verses 153-155.

2) A note about roofs, long enough to need a second line in the file that it was written into, as
notes do.

3) A note that nobody mentions.
`;

describe('the reading text', () => {
  let talkText: ReadingText;
  before(async () => {
    talkText = await read(talk);
  });
  const blocks = (kind: ReadingBlock['kind']): ReadingBlock[] => talkText.blocks.filter(block => block.kind === kind);

  it('has title, date and speaker, and numbers the paragraphs as references do', () => {
    assert.equal(talkText.date, '12 March 2019');
    assert.equal(talkText.speaker, 'Mira Aldane');
    assert.equal(talkText.dir, 'ltr');
    assert.match(text(blocks('title')[0].runs), /^Speech of the Chair .* 12 \/Mar\/ 2019$/);
    assert.deepEqual(
      blocks('paragraph').map(({ number }) => number),
      [1, 2, 3, 4, 5],
    );
  });

  it('joins lines and pages, keeps a hard hyphen, and leaves page numbers out', () => {
    const [first] = blocks('paragraph');
    assert.match(text(first.runs), /because this non-commercial mill cannot stop here \(1\)\. The second page/);
    assert.doesNotMatch(JSON.stringify(talkText.blocks.map(block => text(all(block)))), /- \d -/);
  });

  it('says where pages begin', () => {
    const pages = talkText.blocks.flatMap(all).filter(({ page }) => page !== undefined);
    assert.deepEqual(
      pages.map(({ page, text: start }) => [page, start.trim().split(' ')[0]]),
      [
        ['1', 'Speech'],
        ['2', 'cannot'],
        ['3', '[Applause'],
        ['4', 'Footnotes:'],
      ],
    );
  });

  it('sets speakers, times, quotations and stage directions apart', () => {
    const [, pell, arend, applause] = blocks('paragraph');
    assert.equal(text(pell.speaker!), 'MR. PELL');
    assert.equal(text(arend.speaker!), 'MS. AREND (reading)');
    assert.deepEqual(marks(arend.speaker!, 'speaker'), ['MS. AREND']);
    assert.equal(arend.time, '00:12:35');
    assert.ok(arend.runs.some(run => run.frame === 'quotation' && run.text.includes('say it well')));
    assert.deepEqual(marks(arend.runs, 'citation'), ['[The Holy Quran, 5: 54]']);
    assert.equal(applause.frame, 'stage');
  });

  it('puts notes beside the paragraph of their mark, and others at their own place', () => {
    const [first, second] = blocks('paragraph');
    assert.deepEqual(
      [...first.notes!, ...second.notes!].map(({ number, runs }) => [number, text(runs)]),
      [
        ['1', 'The Holy Quran, Surah Baghareh, Verses 153-155.'],
        [
          '2',
          'A note about roofs, long enough to need a second line in the file that it was written into, as notes do.',
        ],
      ],
    );
    assert.deepEqual(marks(first.notes![0].runs, 'citation'), ['The Holy Quran, Surah Baghareh, Verses 153-155']);
    assert.equal(text(blocks('notes')[0].runs), 'Footnotes:');
    assert.deepEqual(
      blocks('note').map(({ notes }) => notes!.map(({ number }) => number)),
      [['3']],
    );
  });

  it('leaves the heading of notes out when all notes stand elsewhere', async () => {
    const { blocks } = await read(talk.slice(0, talk.indexOf('3) A note')));
    assert.ok(!blocks.some(({ kind }) => kind === 'notes' || kind === 'note'));
  });

  it('keeps the line ends of verse in hard-wrapped text', async () => {
    const { blocks } = await read(`${talk.slice(0, talk.indexOf('MR. PELL'))}The river comes down
and nobody asks
where it was before.
`);
    assert.equal(text(blocks.at(-1)!.runs), 'The river comes down\nand nobody asks\nwhere it was before.');
  });

  it('gives right-to-left paragraphs their direction', async () => {
    const persian = await read(files['persian.txt']);
    assert.equal(persian.dir, 'rtl');
    assert.deepEqual([...new Set(persian.blocks.map(({ dir }) => dir))], ['rtl']);
    const mixed = await read(`${files['bridges.txt']}\nپیامبر اکرم (ص) به پیمان خود وفادار بود و ما از او آموختیم.\n`);
    assert.equal(mixed.dir, 'ltr');
    assert.equal(mixed.blocks.filter(({ dir }) => dir === 'rtl').length, 1);
  });

  it('reads Markdown without its signs', async () => {
    const markdown = await read(
      '# A Talk on Shelves\n\n*Given on 18 May 2019.*\n\n## Of [keeping](https://books.test/keep)\n\n' +
        'Dear friends, a **shelf** is a row of decisions that somebody has made.[^1] It keeps snake_case names.\n\n' +
        '[^1]: The Holy Quran, 46: 4.\n',
      'a.md',
    );
    const shown = markdown.blocks.map(block => [block.kind, text(block.runs)]);
    assert.deepEqual(shown, [
      ['title', 'A Talk on Shelves'],
      ['paragraph', 'Given on 18 May 2019.'],
      ['heading', 'Of keeping'],
      ['paragraph', 'Dear friends, a shelf is a row of decisions that somebody has made.1 It keeps snake_case names.'],
    ]);
    const [, , heading, paragraph] = markdown.blocks;
    assert.equal(heading.level, 2);
    assert.deepEqual(
      paragraph.runs.filter(({ style }) => style === 'strong').map(run => run.text),
      ['shelf'],
    );
    assert.equal(paragraph.notes?.[0].number, '1');
  });

  it('gives paragraphs of subtitles the time of their cue', async () => {
    const line = (i: number): string =>
      `${i}\n00:${String(i).padStart(2, '0')}:05,000 --> 00:${String(i).padStart(2, '0')}:09,000\nThe wheel turns.\n`;
    const { blocks } = await read(Array.from({ length: 12 }, (_, i) => line(i + 1)).join('\n'), 'a.srt');
    assert.equal(blocks[0].time, '1:05');
    assert.equal(text(blocks[0].runs), 'The wheel turns.');
  });

  it('marks the first themes when it is asked to', async () => {
    const { corpus, uri } = await corpusOf(files);
    const marked = async (themes: boolean): Promise<string[]> => {
      const found = await readingText(corpus, uri('bridges.txt'), { themes }, never);
      return marks(found!.blocks.flatMap(all), 'theme');
    };
    assert.deepEqual(await marked(false), []);
    assert.ok((await marked(true)).includes('sense of duty'));
  });

  it('is nothing for a file that is no transcript, and ends when it is cancelled', async () => {
    const { corpus, uri } = await corpusOf(files);
    assert.equal(await readingText(corpus, uri('other.txt'), { themes: false }, never), undefined);
    await assert.rejects(
      readingText(corpus, uri('bridges.txt'), { themes: false }, () => true),
      { name: 'Cancelled' },
    );
  });

  describe('of each sample', () => {
    const folder = resolve(__dirname, '../../corpus');
    const samples: Record<string, string> = { 'talk.txt': talk, 'crlf.txt': talk.replaceAll('\n', '\r\n'), ...files };
    for (const name of readdirSync(folder).filter(name => /\.(txt|md)$/.test(name)))
      samples[name] = readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '');

    for (const name of Object.keys(samples)) {
      it(`has each letter of the running text once, at its place: ${name}`, async () => {
        const sample = await corpusOf({ [name]: samples[name] });
        const { blocks } = (await readingText(sample.corpus, sample.uri(name), { themes: true }, never))!;
        const runs = blocks.flatMap(all);
        const seen = new Set<number>();
        for (const run of runs) {
          for (const [offset, unit] of placesOf(sample, name, run)) {
            assert.equal(samples[name][offset], unit);
            assert.ok(!seen.has(offset), `twice: ${samples[name].slice(offset - 20, offset + 20)}`);
            seen.add(offset);
          }
        }
        assert.deepEqual(missing(sample, name, seen), []);
      });
    }
  });
});

/** The offset in the file of each unit of a run that is no white space. */
function placesOf(sample: TestCorpus, name: string, { text, places }: ReadingRun): [number, string][] {
  const { lineStarts } = sample.entry(name).facts;
  const found: [number, string][] = [];
  for (let at = 0; at < places.length; at += 3) {
    const [from, line, character] = places.slice(at, at + 3);
    const start = offsetAt(lineStarts, sample.files[name], { line, character });
    for (let i = from; i < (places[at + 3] ?? text.length); i++)
      if (!/\s/.test(text[i])) found.push([start + i - from, text[i]]);
  }
  return found;
}

/** Words of blocks that were not seen: all but those of headings of notes, labels of notes, and targets of links. */
function missing(sample: TestCorpus, name: string, seen: ReadonlySet<number>): string[] {
  const { blocks, notes, furniture, nonProse } = sample.entry(name).facts.transcript;
  const left = [...furniture, ...notes.map(({ label }) => label), ...nonProse];
  const found: string[] = [];
  for (const { kind, start, end } of blocks) {
    if (kind === 'notes-heading') continue;
    for (let at = start; at < end; at++) {
      if (!/[\p{L}\p{N}]/u.test(sample.files[name][at]) || seen.has(at)) continue;
      if (!left.some(span => span.start <= at && at < span.end)) found.push(sample.files[name].slice(at - 5, at + 10));
    }
  }
  return found;
}
