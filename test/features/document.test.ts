import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotations } from '../../server/features/document/annotations';
import type { OutlineSymbol } from '../../server/features/document/outline';
import { foldingRanges } from '../../server/features/document/folding';
import { inlayHints } from '../../server/features/document/inlayHints';
import { documentLinks } from '../../server/features/document/documentLinks';
import { outline } from '../../server/features/document/outline';
import { selectionSpans } from '../../server/features/document/selectionSpans';
import { semanticTokens } from '../../server/features/document/semanticTokens';
import { contains } from '../../server/text/span';
import { corpusOf, type TestCorpus } from './fixture';
import { bridges, files } from './samples';

describe('features of one document', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf({
      ...files,
      'links.txt':
        'Taken from www.river.example/a, and from https://river.example/b?c=1#d (archive).\n\nThe twenty people [The Holy Quran, 5: 54] went home at night, and they came back.\n',
    });
  });

  it('the outline has title, paragraphs by their first words, and notes under a parent', async () => {
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

  it('the outline nests, whatever the text', async () => {
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
        const one = await corpusOf({ 'a.txt': parts.join('\n') });
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
        check(await outline(one.corpus, one.uri('a.txt')), { start: 0, end: one.files['a.txt'].length });
        for (let offset = 0; offset <= one.files['a.txt'].length; offset += 7) {
          const chain = await selectionSpans(one.corpus, one.uri('a.txt'), offset);
          chain.forEach((span, index) => assert.ok(index === 0 || contains(span, chain[index - 1])));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('notes fold', () => {
    const folds = foldingRanges(sample.corpus, sample.uri('bridges.txt')).filter(({ kind }) => kind === 'notes');
    assert.match(sample.slice('bridges.txt', folds[0].span), /^Footnotes:[^]*\(4\/4\/2018\)\.$/);
  });

  it('the selection grows from the word to the file', async () => {
    const chain = await selectionSpans(sample.corpus, sample.uri('bridges.txt'), sample.at('bridges.txt', 'upper'));
    const texts = chain.map(span => sample.slice('bridges.txt', span).replace(/\s+/g, ' '));
    assert.deepEqual(texts.slice(0, 3), ['upper', 'of the upper valley', '[of the upper valley]']);
    assert.match(texts[3], /^Our neighbours .* burned low\.$/);
    assert.match(texts[4], /^We heard .* burned low\.$/);
    assert.equal(texts.at(-1), bridges.replace(/\s+/g, ' '));
  });

  it('tokens never overlap, and the most telling wins', async () => {
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

  it('hints name the surah of a bare number, and only there', async () => {
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

  it('hints give the Gregorian day where the text does not', async () => {
    const one = await corpusOf({
      'a.txt': 'They met on the 22nd of Bahman by the river, and on the 29th of Bahman (February 18th) once more.\n',
    });
    const hints = await inlayHints(
      one.corpus,
      one.uri('a.txt'),
      { start: 0, end: 200 },
      { surahNames: true, dates: true },
    );
    assert.equal(hints.length, 1);
    assert.match(hints[0].label, /11 February|February 11/);
    assert.equal(one.files['a.txt'].slice(hints[0].offset - 6, hints[0].offset), 'Bahman');
  });

  it('web addresses are links', async () => {
    assert.deepEqual(
      (await documentLinks(sample.corpus, sample.uri('links.txt'))).map(({ span, target }) => [
        sample.slice('links.txt', span),
        target,
      ]),
      [
        ['www.river.example/a', 'https://www.river.example/a'],
        ['https://river.example/b?c=1#d', 'https://river.example/b?c=1#d'],
      ],
    );
  });

  it('annotations are those of the contract', () => {
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
