import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotations } from '../../server/features/document/annotations';
import { foldingRanges } from '../../server/features/document/foldingRanges';
import { inlayHints } from '../../server/features/document/inlayHints';
import { documentLinks } from '../../server/features/document/documentLinks';
import { outline, type OutlineSymbol } from '../../server/features/document/outline';
import { selectionSpans } from '../../server/features/document/selectionSpans';
import { semanticTokens } from '../../server/features/document/semanticTokens';
import { contains } from '../../server/text/span';
import { corpusOf, markedCorpus, type TestCorpus } from './fixture';
import { bridges, files } from './samples';

describe('features of one document', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });

  it('the outline has the title, the paragraphs named by their first words, and the notes under one node', async () => {
    const symbols = await outline(sample.corpus, sample.uri('bridges.txt'));
    assert.deepEqual(
      symbols.map(symbol => symbol.kind),
      ['title', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'notes'],
    );
    assert.match(
      symbols[0].name,
      /^Speech of the Chair of the River Society, Mira Aldane, at the Spring Meeting of the Northern Valleys/,
    );
    assert.equal(symbols[0].detail, '2019-03-12');
    assert.equal(symbols[1].name, 'Dear friends, I welcome you to…');
    assert.equal(symbols[5].name, 'Notes');
    assert.deepEqual(
      symbols[5].children.map(note => note.name),
      ['1 The Holy Quran, Surah Baghareh, Verses 153-155.', '2 Lecture in the meeting with ferrymen (4/4/2018).'],
    );
  });

  it('outlines and selections are nested for any text', async () => {
    const lines = fc.constantFrom(
      'The ferry left before the sun had risen.',
      'A HEADING',
      '## Part two',
      '',
      '',
      '1) A note.',
      '(1)',
      'Footnotes:',
      '[speaking in Arabic]',
      'page 7',
      '\f',
      'خیر',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 14 }), async parts => {
        const text = parts.join('\n');
        const { corpus, uri } = await corpusOf({ 'a.txt': text });
        const check = (symbols: readonly OutlineSymbol[], outer: { start: number; end: number }): void => {
          let last = outer.start;
          for (const symbol of symbols) {
            assert.ok(
              contains(outer, symbol.span) &&
                contains(symbol.span, symbol.selection) &&
                symbol.span.start >= last &&
                symbol.name !== '',
              JSON.stringify(symbol),
            );
            last = symbol.span.end;
            check(symbol.children, symbol.span);
          }
        };
        check(await outline(corpus, uri('a.txt')), { start: 0, end: text.length });
        for (let offset = 0; offset <= text.length; offset += 7) {
          const chain = await selectionSpans(corpus, uri('a.txt'), offset);
          chain.forEach((span, index) => assert.ok(index === 0 || contains(span, chain[index - 1])));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('notes can be folded', () => {
    const folds = foldingRanges(sample.corpus, sample.uri('bridges.txt')).filter(({ kind }) => kind === 'notes');
    assert.match(sample.slice('bridges.txt', folds[0].span), /^Footnotes:[^]*\(4\/4\/2018\)\.$/);
  });

  it('the selection expands from the word to the file', async () => {
    const selections = await selectionSpans(
      sample.corpus,
      sample.uri('bridges.txt'),
      sample.at('bridges.txt', 'upper'),
    );
    const texts = selections.map(span => sample.slice('bridges.txt', span).replace(/\s+/g, ' '));
    assert.deepEqual(texts.slice(0, 3), ['upper', 'of the upper valley', '[of the upper valley]']);
    assert.match(texts[3], /^Our neighbours .* burned low\.$/);
    assert.match(texts[4], /^We heard .* burned low\.$/);
    assert.equal(texts.at(-1), bridges.replace(/\s+/g, ' '));
  });

  it('semantic tokens do not overlap, and the kind of the highest priority is shown', async () => {
    const tokens = await semanticTokens(sample.corpus, sample.uri('bridges.txt'));
    tokens.forEach((token, index) =>
      assert.ok(token.span.start < token.span.end && (index === 0 || token.span.start >= tokens[index - 1].span.end)),
    );
    const kinds = new Map(tokens.map(({ kind, span }) => [sample.slice('bridges.txt', span), kind]));
    assert.equal(kinds.get('[The Holy Quran, 5: 54]'), 'citation');
    assert.equal(kinds.get('(s.w.a.)'), 'honorific');
    assert.equal(kinds.get('[of the upper valley]'), 'editorial');
    assert.equal(kinds.get('(1)'), 'noteMark');
    assert.equal(kinds.get('3 March 1998'), 'date');
  });

  it('semantic tokens of a citation leave out the times of the cues that it runs over', async () => {
    const cues = Array.from({ length: 12 }, (_, i) => {
      const time = (second: number): string => `00:00:${String(second).padStart(2, '0')},000`;
      const said = i === 5 ? 'It is in Matthew 13,' : i === 6 ? 'verse 33, and it is short.' : 'We bake, and we wait,';
      return `${i + 1}\n${time(4 * i)} --> ${time(4 * i + 4)}\n${said}\n`;
    }).join('\n');
    const one = await corpusOf({ 'talk.srt': cues });
    const tokens = await semanticTokens(one.corpus, one.uri('talk.srt'));
    const citations = tokens
      .filter(({ kind }) => kind === 'citation')
      .map(({ span }) => one.slice('talk.srt', span).trim());
    assert.deepEqual(citations, ['Matthew 13,', 'verse 33']);
  });

  it('inlay hints name the surah only after a bare number', async () => {
    const all = { start: 0, end: 1e6 };
    const options = { surahNames: true, dates: true };
    const hints = await inlayHints(sample.corpus, sample.uri('bridges.txt'), all, options);
    assert.deepEqual(
      hints.map(({ label }) => label),
      ["al-Ma'idah"],
    );
    assert.equal(bridges.slice(hints[0].offset - 5, hints[0].offset + 1), '5: 54]');
    assert.deepEqual(
      await inlayHints(sample.corpus, sample.uri('bridges.txt'), all, { surahNames: false, dates: true }),
      [],
    );
  });

  it('inlay hints give the Gregorian date unless the text gives it', async () => {
    const { corpus, file, text, cursors } = await markedCorpus(
      'They met on the 22nd of Bahman$0 by the river, and on the 29th of Bahman (February 18th) once more.\n',
    );
    const hints = await inlayHints(corpus, file, { start: 0, end: text.length }, { surahNames: true, dates: true });
    assert.deepEqual(
      hints.map(({ offset }) => offset),
      cursors,
    );
    assert.match(hints[0].label, /11 February|February 11/);
  });

  it('web addresses are links, without the punctuation after them', async () => {
    const { corpus, file, spans } = await markedCorpus(`
Taken from www.river.example/a, and from https://river.example/b?c=1#d (archive).
           ^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
The twenty people [The Holy Quran, 5: 54] went home at night, and they came back.
`);
    const links = await documentLinks(corpus, file);
    assert.deepEqual(
      links.map(({ span }) => span),
      spans,
    );
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://www.river.example/a', 'https://river.example/b?c=1#d'],
    );
  });

  it('annotations have the kinds, targets and texts that the command line prints', () => {
    const found = annotations(sample.entry('bridges.txt'), bridges).map(({ kind, text, target, form }) =>
      [kind, text.replace(/\s+/g, ' '), target, form].filter(part => part !== undefined).join(' | '),
    );
    for (const line of [
      'citation | [The Holy Quran, 5: 54] | quran:5:54 | bracket',
      'citation | [al-Kafi, Volume 2, page 163] | kafi:2:p163 | bracket',
      'note-mark | (1) | note:1',
      'editorial | [of the upper valley]',
      'honorific | (s.w.a.) | honorific:saw',
      'date | 3 March 1998 | date:1998-03-03',
      'date | 22nd of Bahman | date:jalali:--11-22',
      'citation | Surah An-Nisa, verse 75 | quran:4:75 | prose',
    ])
      assert.ok(found.includes(line), `${line}\n${found.join('\n')}`);
    assert.ok(found.some(line => line.startsWith('note | 1) The Holy Quran') && line.endsWith('| note:1')));
    assert.ok(!found.some(line => line.startsWith('editorial | [The Holy')));
    for (const { start, end, text } of annotations(sample.entry('bridges.txt'), bridges))
      assert.equal(bridges.slice(start, end), text);
  });
});
