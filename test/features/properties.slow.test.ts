import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotations } from '../../server/features/document/annotations';
import { completion } from '../../server/features/document/completion';
import { concordance } from '../../server/features/search/concordance';
import { definition } from '../../server/features/navigation/definition';
import { foldingRanges } from '../../server/features/document/folding';
import { hover } from '../../server/features/hover/hover';
import { inlayHints } from '../../server/features/document/inlayHints';
import { documentLinks } from '../../server/features/document/documentLinks';
import { neighbour } from '../../server/features/navigation/neighbour';
import { actions, problems } from '../../server/features/document/problems';
import { highlights, references } from '../../server/features/navigation/references';
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
  it('answer with spans of the text, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, pieces, fc.double({ min: 0, max: 1, noNaN: true }), async (first, second, part) => {
        const files: Record<string, string> = { 'a.txt': first, 'b.txt': second };
        const { corpus, uri } = await corpusOf(files);
        const a = uri('a.txt');
        const offset = Math.floor(part * first.length);
        const holds = (text: string, spans: readonly Span[]): void =>
          spans.forEach(span =>
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify(span)),
          );
        const places = (found: readonly { uri: string; span: Span }[]): void =>
          found.forEach(place => {
            const text = files[place.uri.replace('test:/', '')];
            if (text !== undefined) holds(text, [place.span]);
          });

        for (let at = 0; at <= first.length; at += 1 + Math.floor(first.length / 12)) {
          const shown = await hover(corpus, a, at, { commandLinks: true });
          if (shown !== undefined) {
            holds(first, [shown.span]);
            assert.ok(shown.span.start <= at && at <= shown.span.end);
            assert.ok(shown.markdown.length < 4000);
          }
          const goal = await definition(corpus, a, at);
          if (goal !== undefined) {
            holds(first, [goal.origin]);
            places(goal.places);
          }
          places(await references(corpus, a, at));
          holds(first, await highlights(corpus, a, at));
        }
        holds(
          first,
          (await semanticTokens(corpus, a)).map(({ span }) => span),
        );
        holds(
          first,
          foldingRanges(corpus, a).map(({ span }) => span),
        );
        holds(
          first,
          (await documentLinks(corpus, a)).map(({ span }) => span),
        );
        holds(first, annotations(corpus.entry(a)!, first));
        holds(first, await problems(corpus, a));
        (await actions(corpus, a, { start: 0, end: first.length })).forEach(({ edits = [] }) => holds(first, edits));
        (await inlayHints(corpus, a, { start: 0, end: first.length }, { surahNames: true, dates: true })).forEach(
          hint => assert.ok(hint.offset <= first.length),
        );
        const completed = await completion(corpus, first, offset);
        if (completed !== undefined) assert.ok(completed.replace.end === offset && completed.replace.start <= offset);
        const next = await neighbour(corpus, a, offset, 'citation', 'next');
        if (next !== undefined) holds(first, [next]);
        for (const hit of (await searchResults(corpus, { query: 'sense of duty', limit: 5 }, () => false)).hits) {
          holds(hit.text, hit.matches);
          holds(files[hit.uri.replace('test:/', '')], [hit.span, ...hit.matchSpans]);
        }
        for (const line of (await concordance(corpus, 'duty')).lines) holds(files[line.file], [line]);
      }),
      { numRuns: 150 },
    );
  });
});
