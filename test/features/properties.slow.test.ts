import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotations } from '../../server/features/document/annotations';
import { completeCitation } from '../../server/features/document/citationCompletion';
import { concordance } from '../../server/features/search/concordance';
import { definition } from '../../server/features/navigation/definition';
import { foldingRanges } from '../../server/features/document/foldingRanges';
import { hover } from '../../server/features/hover/hover';
import { inlayHints } from '../../server/features/document/inlayHints';
import { documentLinks } from '../../server/features/document/documentLinks';
import { neighbour } from '../../server/features/navigation/neighbour';
import { problems } from '../../server/features/document/problems';
import { quickFixes } from '../../server/features/document/quickFixes';
import { highlights } from '../../server/features/navigation/highlights';
import { references } from '../../server/features/navigation/references';
import { searchResults } from '../../server/features/search/searchResults';
import { semanticTokens } from '../../server/features/document/semanticTokens';
import type { Span } from '../../server/text/span';
import { corpusOf } from './fixture';

const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'The ferry left before the sun had risen. ',
        'A sense of duty, as they say, ',
        '[The Holy Quran, 5: 54]',
        '[The Holy Quran, 5: 540; 61: 4]',
        '(Quran 2:183, 185)',
        '[of the valley]',
        '[speaking in Arabic]',
        ' (1)',
        ' (2)',
        '\n\nFootnotes:\n\n',
        '1) The Holy Quran, Surah Baghareh, Verse 153.\n',
        '2) Lecture in the meeting (4/4/2018).\n',
        '(a.s.)',
        'the 22nd of Bahman',
        '3 March 1998',
        '“well',
        'done”',
        '[al-Kafi, Volume 2,\npage 163]',
        'سوره بقره، آیه ۱۵۳',
        ' (ص) ',
        '\n',
        '\r\n',
        '\n\n',
        '\f',
        'www.river.example ',
        'Surah ',
        'verse ',
        '[',
        ']',
        '(',
        'ibid.',
        'this ayah',
        '\ud83d\ude00',
        '\u200f',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 24 },
  )
  .map(parts => parts.join(''));

describe('features', () => {
  it('return spans inside the text for any text', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, pieces, fc.double({ min: 0, max: 1, noNaN: true }), async (first, second, part) => {
        const files: Record<string, string> = { 'a.txt': first, 'b.txt': second };
        const { corpus, uri } = await corpusOf(files);
        const a = uri('a.txt');
        const offset = Math.floor(part * first.length);
        const assertInside = (text: string, spans: readonly Span[]): void =>
          spans.forEach(span =>
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify(span)),
          );
        const assertPlacesInside = (places: readonly { uri: string; span: Span }[]): void =>
          places.forEach(place => {
            const text = files[place.uri.replace('test:/', '')];
            if (text !== undefined) assertInside(text, [place.span]);
          });

        for (let at = 0; at <= first.length; at += 1 + Math.floor(first.length / 12)) {
          const shown = await hover(corpus, a, at, { commandLinks: true });
          if (shown !== undefined) {
            assertInside(first, [shown.span]);
            assert.ok(shown.span.start <= at && at <= shown.span.end);
            assert.ok(shown.markdown.length < 4000);
          }
          const target = await definition(corpus, a, at);
          if (target !== undefined) {
            assertInside(first, [target.origin]);
            assertPlacesInside(target.places);
          }
          assertPlacesInside(await references(corpus, a, at));
          assertInside(first, await highlights(corpus, a, at));
        }
        assertInside(
          first,
          (await semanticTokens(corpus, a)).map(({ span }) => span),
        );
        assertInside(
          first,
          foldingRanges(corpus, a).map(({ span }) => span),
        );
        assertInside(
          first,
          (await documentLinks(corpus, a)).map(({ span }) => span),
        );
        assertInside(first, annotations(corpus.entry(a)!, first));
        assertInside(first, await problems(corpus, a));
        (await quickFixes(corpus, a, { start: 0, end: first.length })).forEach(({ edits = [] }) =>
          assertInside(first, edits),
        );
        (await inlayHints(corpus, a, { start: 0, end: first.length }, { surahNames: true, dates: true })).forEach(
          hint => assert.ok(hint.offset <= first.length),
        );
        const completed = await completeCitation(corpus, first, offset);
        if (completed !== undefined) assert.ok(completed.replace.end === offset && completed.replace.start <= offset);
        const next = await neighbour(corpus, a, offset, 'citation', 'next');
        if (next !== undefined) assertInside(first, [next.span]);
        for (const hit of (await searchResults(corpus, { query: 'sense of duty', limit: 5 }, () => false)).hits) {
          assertInside(hit.text, hit.matches);
          assertInside(files[hit.uri.replace('test:/', '')], [hit.span, ...hit.matchSpans]);
        }
        for (const line of (await concordance(corpus, 'duty')).lines) assertInside(files[line.file], [line]);
      }),
      { numRuns: 150 },
    );
  });
});
