import { lowerBound } from '../../../base/binarySearch';
import { Cancelled, createPacer } from '../../../base/slices';
import type { Span } from '../../../text/span';
import { isoDate } from '../../../transcript/calendar';
import { lineContext, type LineContext } from '../../search/lineContext';
import { isRightToLeft } from '../../shared/markdown';
import type { ReadableText } from '../../shared/readableText';
import { speakerAt } from '../../shared/speakers';
import { textIfAvailable } from '../../shared/transcriptTexts';
import { tokenAt } from './lineRanks';
import type { LineFile, LineSet } from './lineSet';
import { wordDistance, type SortPlace } from './lineView';

/** A line as it is shown. Spans are those of the file. */
export interface LineRow {
  readonly file: LineFile;
  readonly node: Span;
  readonly passage: Span;
  readonly date?: string;
  readonly speaker?: string;
  /** The text of before, node and after; undefined where the file was changed or deleted. */
  readonly texts?: { readonly before: string; readonly node: string; readonly after: string };
  readonly dir: 'ltr' | 'rtl';
  /** The words of the sorts. */
  readonly marks: readonly LineMark[];
}

/** A word of a line: `sort` is an index in the sorts, offsets are those of the part. */
interface LineMark extends Span {
  readonly part: 'before' | 'node' | 'after';
  readonly sort: number;
}

/** Texts of transcripts that are kept while rows are made. Chosen by hand. */
const mostTexts = 100;

/** The rows of some lines, with at most `window` UTF-16 units on each side. Rejects with `Cancelled`. */
export async function lineRows(
  set: LineSet,
  lines: Iterable<number>,
  {
    sort,
    window,
    cancelled,
  }: { readonly sort: readonly SortPlace[]; readonly window: number; cancelled: () => boolean },
): Promise<LineRow[]> {
  const texts = new Map<number, string | undefined>();
  const rows: LineRow[] = [];
  const pace = createPacer();
  for (const line of lines) {
    const file = set.file[line];
    if (!texts.has(file)) {
      if (texts.size >= mostTexts) texts.clear();
      const { corpus, entry } = set.files[file];
      texts.set(file, await textIfAvailable(corpus, entry.uri));
    }
    rows.push(rowOf(set, line, texts.get(file), sort, window));
    await pace();
    if (cancelled()) throw new Cancelled();
  }
  return rows;
}

function rowOf(
  set: LineSet,
  line: number,
  text: string | undefined,
  sort: readonly SortPlace[],
  window: number,
): LineRow {
  const file = set.files[set.file[line]];
  const { entry } = file;
  const node = { start: set.starts[line], end: set.ends[line] };
  const passage = { start: set.passageStarts[line], end: set.passageEnds[line] };
  const speaker = speakerAt(entry, node.start);
  const about = {
    file,
    node,
    passage,
    ...(entry.date !== undefined && { date: isoDate(entry.date) }),
    ...(speaker !== undefined && { speaker }),
  };
  if (text === undefined) return { ...about, dir: 'ltr', marks: [] };
  const context = lineContext(text, node, passage, entry.facts.transcript.furniture, window);
  const { left, right } = context;
  return {
    ...about,
    texts: { before: left.text, node: context.node, after: right.text },
    dir: isRightToLeft(context.node + right.text + left.text) ? 'rtl' : 'ltr',
    marks: sort.flatMap((place, index) => markOf(set, line, place, index, context)),
  };
}

/** The word of a sort in the text of a line. None for dates and transcripts, and for a word that the window leaves out. */
function markOf(set: LineSet, line: number, place: SortPlace, sort: number, context: LineContext): LineMark[] {
  if (place === 'node') return [{ part: 'node', sort, start: 0, end: context.node.length }];
  const distance = wordDistance(place);
  const token = distance === undefined ? undefined : tokenAt(set, line, distance);
  if (distance === undefined || token === undefined) return [];
  const { starts, lengths } = set.files[set.file[line]].entry.facts.passages;
  const part = distance < 0 ? 'before' : 'after';
  const { start, end } = within(distance < 0 ? context.left : context.right, {
    start: starts[token],
    end: starts[token] + lengths[token],
  });
  return start < end ? [{ part, sort, start, end }] : [];
}

/** The span of a text that stands for a span of the file. */
function within({ offsets }: ReadableText, { start, end }: Span): Span {
  return { start: lowerBound(offsets, start), end: lowerBound(offsets, end) };
}
