import assert from 'node:assert/strict';
import { annotations } from '../../server/features/document/annotations';
import { completeCitation } from '../../server/features/document/citationCompletion';
import { documentLinks } from '../../server/features/document/documentLinks';
import { foldingRanges } from '../../server/features/document/foldingRanges';
import { inlayHints } from '../../server/features/document/inlayHints';
import { outline, type OutlineSymbol } from '../../server/features/document/outline';
import { problems } from '../../server/features/document/problems';
import { quickFixes } from '../../server/features/document/quickFixes';
import { readingText } from '../../server/features/document/readingText';
import { selectionSpans } from '../../server/features/document/selectionSpans';
import { semanticTokens } from '../../server/features/document/semanticTokens';
import { hover } from '../../server/features/hover/hover';
import { definition } from '../../server/features/navigation/definition';
import { highlights } from '../../server/features/navigation/highlights';
import { references } from '../../server/features/navigation/references';
import { concordance } from '../../server/features/search/concordance';
import { searchResults } from '../../server/features/search/searchResults';
import { formulasReport } from '../../server/features/themes/formulas';
import { themesReport } from '../../server/features/themes/themesReport';
import type { Corpus } from '../../server/index/corpus';
import { corpusOf } from '../features/fixture';
import { bridge } from '../support/speeches';
import { oddTexts } from './oddTexts';
import { textTarget } from './target';
import { SpanChecks } from './spanChecks';

/** Everything that can be asked about a transcript is answered, with spans inside of it. */
export const transcriptTarget = textTarget('transcript', oddTexts, async text => {
  const { corpus, uri } = await corpusOf({ 'a.txt': text, 'b.txt': bridge });
  const a = uri('a.txt');
  const checks = new SpanChecks(text);
  const entry = corpus.entry(a)!;
  const { passages } = entry.facts;
  checks.whole('passages', [...spansOf(passages.bounds)]);
  checks.whole(
    'words',
    Array.from(passages.starts, (start, i) => ({ start, end: start + passages.lengths[i] })),
  );
  checks.whole('annotations', annotations(entry, text));
  checks.whole(
    'tokens',
    (await semanticTokens(corpus, a)).map(({ span }) => span),
  );
  checks.whole(
    'folding',
    foldingRanges(corpus, a).map(({ span }) => span),
  );
  checks.whole(
    'links',
    (await documentLinks(corpus, a)).map(({ span }) => span),
  );
  checks.whole('outline', (await outline(corpus, a)).flatMap(flattened));
  checks.whole('problems', await problems(corpus, a));
  const all = { start: 0, end: text.length };
  for (const { edits = [] } of await quickFixes(corpus, a, all)) checks.whole('quick fixes', edits);
  checks.whole(
    'hints',
    (await inlayHints(corpus, a, all, { surahNames: true, dates: true })).map(({ offset }) => ({
      start: offset,
      end: offset,
    })),
  );
  await readingText(corpus, a, { themes: true }, () => false);
  for (let at = 0; at <= text.length; at += 1 + Math.floor(text.length / 25))
    await checkAt(corpus, a, text, at, checks);
  await checkWholeCorpus(corpus, checks);
});

async function checkAt(corpus: Corpus, uri: string, text: string, at: number, checks: SpanChecks): Promise<void> {
  const inside = (places: readonly { uri: string; span: { start: number; end: number } }[]) =>
    places.filter(place => place.uri === uri).map(({ span }) => span);
  const shown = await hover(corpus, uri, at, { commandLinks: true });
  if (shown !== undefined) checks.whole('hover', [shown.span]);
  const target = await definition(corpus, uri, at);
  if (target !== undefined) checks.whole('definition', [target.origin, ...inside(target.places)]);
  checks.whole('references', inside(await references(corpus, uri, at)));
  checks.whole('highlights', await highlights(corpus, uri, at));
  const spans = await selectionSpans(corpus, uri, at);
  checks.whole('selection', spans);
  for (const [i, span] of spans.entries())
    assert.ok(
      i === 0 || (span.start <= spans[i - 1].start && span.end >= spans[i - 1].end),
      'selections are not nested',
    );
  const completed = await completeCitation(corpus, text, at);
  if (completed !== undefined) assert.ok(completed.replace.end === at && completed.replace.start <= at, 'completion');
}

async function checkWholeCorpus(corpus: Corpus, checks: SpanChecks): Promise<void> {
  const isHere = ({ file }: { readonly file: string }): boolean => file === 'a.txt';
  for (const { occurrences } of (await themesReport(corpus, 50, 'distinctive')).themes)
    checks.whole('themes', occurrences.filter(isHere));
  for (const { occurrences } of (await formulasReport(corpus)).report)
    checks.whole('formulas', occurrences.filter(isHere));
  const word = firstWord(corpus);
  if (word === undefined) return;
  const { hits } = await searchResults(corpus, { query: `="${word}"`, limit: 5, finished: true }, () => false);
  const own = hits.filter(({ uri }) => uri.endsWith('a.txt'));
  for (const { span, matchSpans } of own) checks.whole('hits', [span, ...matchSpans]);
  checks.whole('concordance', (await concordance(corpus, word)).lines.filter(isHere));
}

/** A word of the transcript as its index has it. */
function firstWord(corpus: Corpus): string | undefined {
  return /^[\p{L}\p{N}]+$/mu.exec(corpus.entries().find(({ name }) => name === 'a.txt')!.facts.passages.words)?.[0];
}

function flattened({ span, selection, children = [] }: OutlineSymbol): { start: number; end: number }[] {
  return [span, selection, ...children.flatMap(flattened)];
}

function* spansOf(bounds: ArrayLike<number>): Generator<{ start: number; end: number }> {
  for (let i = 0; i + 1 < bounds.length; i += 2) yield { start: bounds[i], end: bounds[i + 1] };
}
