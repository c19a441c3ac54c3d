import assert from 'node:assert/strict';
import { furnitureLines } from './furnitureLines';
import { scoreHeads } from './heads';
import { readLabelled, type LabelKind } from './labels';
import { measure } from './measure';
import { f1, f1Interval, precision, recall } from './rates';
import { emptyScore, score, type Found, type Score } from './score';
import { table } from './table';

/** The score of findings in a text with labels. A finding is given as [kind, its words, target, codes of problems]. */
function scoreOf(labels: string, found: readonly [LabelKind, string, string?, string[]?][], name = 'a.txt'): Score {
  const [transcript] = readLabelled(`=== a file=${name}\n${labels}\n`);
  const findings = found.map(([kind, words, target, codes = []]): Found => {
    const start = transcript.text.indexOf(words);
    assert.ok(start >= 0, words);
    const problems = codes.map(code => ({ code }));
    return { kind, start, end: start + words.length, problems, ...(target !== undefined && { target }) };
  });
  const total = emptyScore();
  score(total, ...furnitureLines(transcript, findings));
  return total;
}

const whatOf = (result: Score): string[] => result.failures.map(({ what }) => what);

describe('the score of labelled transcripts', () => {
  it('counts a finding for a label where they share three fifths of their text', () => {
    const labels = 'He read ⟦c luke:15:4|the Gospel of Luke 15:4⟧ aloud.';
    const enough = scoreOf(labels, [['citation', 'Gospel of Luke 15:4', 'bible:luke:15:4']]);
    assert.deepEqual(whatOf(enough), ['other limits']);
    assert.equal(enough.tallies.get('citation')?.right, 1);
    const tooLittle = scoreOf(labels, [['citation', 'Luke 15:4', 'bible:luke:15:4']]);
    assert.deepEqual(whatOf(tooLittle), ['missed', 'spurious']);
    assert.equal(tooLittle.wrongKeys, 0);
  });

  it('is content with any overlap where the label says so', () => {
    const loose = scoreOf('He read ⟦c~ luke:15:4|the Gospel of Luke 15:4⟧.', [['citation', '15:4', 'bible:luke:15:4']]);
    assert.deepEqual(whatOf(loose), []);
  });

  it('counts wrong keys: another target at the place of a label, and citations where there is none', () => {
    const result = scoreOf('⟦c luke:15:4|Luke 15:4⟧ and ⟦c mark:2:1|Mark 2:1⟧ at 7:23.', [
      ['citation', 'Luke 15:4', 'bible:luke:5:4'],
      ['citation', '7:23', 'quran:7:23'],
    ]);
    assert.equal(result.wrongKeys, 2);
    const tally = result.tallies.get('citation')!;
    assert.deepEqual(tally, { labels: 2, found: 2, matched: 1, right: 0, exact: 0 });
    assert.match(table(result), /2 missed \+ 10 × 2 wrong keys = 22/);
  });

  it('counts a bracket that is read as editorial in place of a citation as a mistake of its own', () => {
    const result = scoreOf('The lamp burns ⟦c luke:15:8|[Luke 15:8]⟧.', [['editorial', '[Luke 15:8]']]);
    assert.deepEqual(whatOf(result), ['missed', 'spurious']);
    assert.equal(precision(result.tallies.get('editorial')!), 0);
  });

  it('compares furniture line by line, and leaves out what nobody labels', () => {
    const page =
      '---\ntitle: Bread\n---\nBread.\n\n⟦f|The Guild of Bakers⟧\n⟦f|- 7 -⟧\n[00:12:35] More <b>bread</b>.\n---\n';
    const runs = scoreOf(page, [
      ['furniture', '---\ntitle: Bread\n---'],
      ['furniture', 'The Guild of Bakers\n- 7 -'],
      ['furniture', '[00:12:35]'],
      ['furniture', '<b>'],
      ['furniture', '---\n'],
    ]);
    assert.deepEqual(whatOf(runs), []);
    assert.equal(runs.tallies.get('furniture')?.exact, 2);
    assert.deepEqual(whatOf(scoreOf(page, [['furniture', 'Bread.\n\nThe Guild of Bakers']])), ['missed', 'spurious']);
  });

  it('leaves out the times of cues in subtitles, unless they are labelled', () => {
    const cue = '7\n00:00:01,000 --> 00:00:03,000\nBread.\n';
    const lines: [LabelKind, string][] = [['furniture', '7\n00:00:01,000 --> 00:00:03,000']];
    assert.deepEqual(whatOf(scoreOf(cue, lines, 'a.srt')), []);
    assert.deepEqual(whatOf(scoreOf(cue, lines, 'a.txt')), ['spurious', 'spurious']);
    assert.deepEqual(whatOf(scoreOf(`⟦f|7⟧${cue.slice(1)}`, lines, 'a.srt')), []);
  });

  it('leaves out the numbers of lines', () => {
    const lines: [LabelKind, string][] = [['furniture', '7']];
    assert.deepEqual(whatOf(scoreOf(' 7      Q.   Was it bread?\n', lines)), []);
    assert.deepEqual(whatOf(scoreOf('Bread.\n\n7\n\nMore bread.\n', lines)), ['spurious']);
  });

  it('compares speakers and problems', () => {
    const labels = '⟦p speaker:mr-pell|MR. PELL⟧: Bread⟦m 3!mark-without-note|(3)⟧ burns.⟦m 1|(1)⟧';
    const marks: [LabelKind, string, string, string[]?][] = [
      ['speaker', 'MR. PELL', 'speaker:mr-pell'],
      ['note-mark', '(1)', 'note:1', ['note-number-twice']],
    ];
    const good = scoreOf(labels, [marks[0], ['note-mark', '(3)', 'note:3', ['mark-without-note']]]);
    assert.deepEqual(whatOf(good), ['missed']);
    assert.deepEqual(good.problems, { labels: 1, found: 1, matched: 1, right: 1, exact: 1 });
    assert.deepEqual(whatOf(scoreOf(labels, marks)), ['missed', 'problem missed', 'problem spurious']);
  });

  it('leaves out citations without a key and the numbers of lines', () => {
    const ibid = scoreOf('1) Ibid., p. 12.', [['citation', 'Ibid.', '', ['ibid-without-source']]]);
    assert.deepEqual(whatOf(ibid), ['problem spurious']);
    assert.equal(ibid.wrongKeys, 0);
    const lines = scoreOf('14  Q. Who came?\n15\n', [
      ['furniture', '14'],
      ['furniture', '15'],
    ]);
    assert.deepEqual(whatOf(lines), ['spurious']);
  });

  it('counts nothing where the label is a question mark', () => {
    assert.deepEqual(whatOf(scoreOf('⟦?|(laughter, I think)⟧ Bread.', [['stage', '(laughter, I think)']])), []);
  });

  it('refuses labels that it cannot read', () => {
    const reading = (body: string) => () => readLabelled(`=== a\n${body}\n`);
    assert.throws(reading('⟦z|bread⟧'), /no label/);
    assert.throws(reading('⟦c luke:15:4|bread'), /not closed/);
    assert.throws(reading('bread⟧'), /not open/);
    assert.throws(reading('⟦c bread⟧'), /no "\|"/);
    assert.deepEqual(readLabelled('A heading\n=========\n\nBread.\n'), []);
  });

  it('computes F1 with its interval', () => {
    const tally = { labels: 100, found: 90, matched: 85, right: 80, exact: 70 };
    assert.equal(recall(tally), 0.8);
    assert.ok(Math.abs(f1(tally) - (2 * 0.8 * (80 / 90)) / (0.8 + 80 / 90)) < 1e-12);
    // The ends of the interval are the roots p of (p - 80/95)² = z² p (1 - p) / 95.
    for (const end of f1Interval(tally))
      assert.ok(Math.abs((end - 80 / 95) ** 2 - (1.959964 ** 2 * end * (1 - end)) / 95) < 1e-12);
  });

  it('reads each text under its own name', async () => {
    const texts = readLabelled(`=== a file=page.md\n# Bread\n\n- [x] buy flour\n\nShe sold ⟦e|[the mill]⟧ at last.\n`);
    assert.deepEqual(whatOf(await measure(texts)), []);
  });
});

describe('the score of heads', () => {
  it('counts values that are right, wrong, missing and unwanted', async () => {
    const body = 'Bread is made of flour, and of patience, and we who bake it were never short of either of them.\n';
    const text = `The Winter Bread\n\n3 February 2015\n\n${body}`;
    const { fields, failures } = await scoreHeads([
      { path: 'a.txt', text, want: { date: '2015-02-03', title: ['Bread', 'the winter bread'] } },
      { path: 'b.txt', text, want: { date: '2015-02-04', place: 'Linz' }, none: ['title', 'speaker'] },
      { path: '1962-ekdahl.txt', text: body, want: { date: '1962' }, none: ['title', 'place'] },
    ]);
    assert.deepEqual(fields.date, { right: 2, wrong: 1, missing: 0, unwanted: 0, empty: 0 });
    assert.deepEqual(fields.title, { right: 1, wrong: 0, missing: 0, unwanted: 1, empty: 1 });
    assert.deepEqual(fields.place, { right: 0, wrong: 0, missing: 1, unwanted: 0, empty: 1 });
    assert.equal(failures.length, 3);
  });
});
