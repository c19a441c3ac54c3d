import { once } from '../base/once';
import { alignToCharacters } from '../text/characters';
import { blockKey, recalledBy } from '../text/documentMemory';
import { firstEndingAfter, mergeSpans, type Span } from '../text/span';
import { isoDate } from '../transcript/calendar';
import { findDates } from '../transcript/dates/findDates';
import type { Block, DateMention, Note, Transcript } from '../transcript/transcript';
import type { Citation, Resolution, Work } from './citation';
import { updateSourceAfterBlock } from './grammar/carried/antecedent';
import { readBlock, type BeforeToken } from './grammar/readBlock';
import { usesCommaNotation } from './grammar/bible/commaNotation';
import { speaksOfBible } from './grammar/bible/topic';
import { emptyContext, type CarriedContext } from './grammar/carriedContext';
import { pairBrackets, type ParseState } from './grammar/parseState';
import { finishCitations } from './grammar/finishCitations';
import { isDocumentSymbol, isOnUnitedNations } from './grammar/speech/documentSymbol';
import { startsOfTokens } from './grammar/startsOfWords';
import type { PageLanguage } from './languages/citationLanguage';
import { citationLanguage } from './languages/language';
import { languageOfPage, languageOfPart } from './languages/pageLanguage';
import { withoutSuffixes } from './languages/turkishSuffixes';
import { acceptOtherNumberings } from './otherNumberings';
import { resolveQuery } from './query';
import { columnMentionFinder } from './columnMentions';
import { instrumentsIn } from './instruments';
import { lawOfPage } from './subjectInstrument';
import { workOfPage } from './workOfPage';
import type { CitationReader } from './reader';
import { createTitleIndex, type TitleIndex } from './titles';
import { authorYears, worksByAuthor, type AuthorYears } from './authorYears';
import { findBibliography } from './bibliography';
import { cueFinder } from './cues';
import { mayHoldCitation } from './mayHoldCitation';
import { tokenize, type Token } from './tokenize';

/**
 * A reader for a table of works. Where two works share a spelling, the earlier one is meant; so put the user's first.
 * `startsOf` decides which readers run at which token; with others than the usual bits, a test tries more of them.
 */
export function createCitationReader(works: readonly Work[], startsOf = startsOfTokens): CitationReader {
  // Made at first use: they take about a hundred milliseconds, and a corpus whose facts are stored may need none.
  const tables = once(() => tablesOf(works, startsOf));
  const read = (line: string): Resolution => resolution(readLine(line, tables(), authorYears([], tables().byAuthor)));
  return {
    read: (view, transcript) => alignToCharacters(view, readTranscript(view, transcript, tables())),
    resolve: read,
    resolveQuery: text => resolveQuery(text, works, tables().titles, read),
  };
}

/** What is prepared once from the table of works. */
interface Tables {
  readonly titles: TitleIndex;
  readonly columnMentions: ReturnType<typeof columnMentionFinder>;
  readonly byAuthor: ReturnType<typeof worksByAuthor>;
  readonly startsOf: typeof startsOfTokens;
}

function tablesOf(works: readonly Work[], startsOf: typeof startsOfTokens): Tables {
  return {
    titles: createTitleIndex(works),
    columnMentions: columnMentionFinder(works),
    byAuthor: worksByAuthor(works),
    startsOf,
  };
}

function resolution(citations: readonly Citation[]): Resolution {
  return {
    targets: [...new Set(citations.map(citation => citation.key).filter(key => key !== ''))],
    problems: citations.flatMap(citation => citation.problems),
  };
}

function readLine(
  text: string,
  { titles, columnMentions, startsOf }: Tables,
  byAuthor: AuthorYears | undefined,
): Citation[] {
  const dates = findDates(text, 0, text.length);
  const shared: SharedOptions = {
    titles,
    startsOf,
    hasCue: cueFinder(text),
    authorYears: byAuthor,
    instruments: once(() => instrumentsIn(text, 0, text.length, titles)),
    lawOfPage: once(() => lawOfPage(text)),
    workOfPage: () => undefined,
    columnMentions: once(() => columnMentions(text)),
    bibliography: [],
    dates,
    page: 'en',
    commaNotation: () => usesCommaNotation(text),
    speaksOfBible: () => speaksOfBible(text),
    skip: [],
    skipInProse: [],
    ownDay: undefined,
  };
  const line = { context: emptyContext(), block: 0, isNote: false, isTitle: false, isLine: true };
  const state = startParse(text, { start: 0, end: text.length }, shared, line);
  readBlock(state);
  return finishCitations(state);
}

/**
 * Reads the notes first, with a context of their own: "ibid." in a note refers to the note before. Then reads the other
 * blocks; there, the mark of a note updates the context with the source that the note cites.
 */
function readTranscript(
  view: string,
  transcript: Transcript,
  { titles, columnMentions, byAuthor, startsOf }: Tables,
): readonly Citation[] {
  const bibliography = findBibliography(view, transcript);
  const known = authorYears(bibliography, byAuthor);
  // "Ibid." needs the works that only the bibliography names.
  const workOfKey = (key: string): Work | undefined => titles.workOfKey(key) ?? known?.workOfKey(key);
  const allTitles = known === undefined ? titles : { ...titles, workOfKey };
  const hasCue = cueFinder(view);
  const isUnread = ({ start, end }: Span): boolean => !isDocumentSymbol(view.slice(start, end));
  const skip = mergeSpans([...transcript.honorifics, ...transcript.marks, ...transcript.nonProse]);
  const symbolsAreRead = !transcript.nonProse.every(isUnread) && isOnUnitedNations({ hasCue });
  const skipInProse = symbolsAreRead
    ? mergeSpans([...transcript.honorifics, ...transcript.marks, ...transcript.nonProse.filter(isUnread)])
    : skip;
  const page = languageOfPage(view, transcript.blocks);
  const subject = once(() => ({ work: workOfPage(view, titles) }));
  const shared: SharedOptions = {
    titles: allTitles,
    startsOf,
    hasCue,
    authorYears: known,
    instruments: once(() => instrumentsIn(view, 0, view.length, titles)),
    lawOfPage: once(() => lawOfPage(view)),
    workOfPage: () => subject().work,
    columnMentions: once(() => columnMentions(view)),
    bibliography,
    dates: transcript.dates,
    page,
    commaNotation: once(() => usesCommaNotation(view)),
    speaksOfBible: once(() => speaksOfBible(view)),
    skip,
    skipInProse,
    ownDay: transcript.date === undefined ? undefined : isoDate(transcript.date.value),
  };
  const citations: Citation[] = [];
  const noteContext = emptyContext();
  const surahsOfNote: ReadonlySet<string>[] = [];
  const noteSources = transcript.notes.map((note, index): NoteSource | undefined => {
    const { lastSource, lastScripture } = noteContext;
    const place = { context: noteContext, block: index, isNote: true, isTitle: false, isLine: false };
    const cited = readBlockCitations(view, note.body, shared, place);
    citations.push(...cited);
    surahsOfNote.push(new Set(cited.map(({ key }) => surahOfVerse.exec(key)?.[1] ?? '')));
    // A note without a citation may name a source that no table knows.
    if (cited.length === 0 && /\p{L}/u.test(view.slice(note.body.start, note.body.end)))
      noteContext.lastSource = 'unknown';
    const citesScripture =
      !repeatsOnly(view, note) && (cited.length > 0 || noteContext.lastScripture !== lastScripture);
    return noteContext.lastSource === lastSource
      ? undefined
      : {
          source: noteContext.lastSource,
          ...(citesScripture && { scripture: comparesOnly(view, note) ? undefined : noteContext.lastScripture }),
        };
  });
  const context = emptyContext();
  context.citesQuran = noteContext.citesQuran;
  let mark = 0;
  transcript.blocks.forEach((block, index) => {
    if (block.kind === 'note' || isInsideNote(transcript.notes, block)) return;
    const updateContext = (offset: number): void => {
      for (; mark < transcript.marks.length && transcript.marks[mark].start < offset; mark++) {
        const source = noteSources[transcript.marks[mark].note ?? -1];
        if (source !== undefined) citeNote(context, source, index);
      }
    };
    const place = { context, block: index, isNote: false, isTitle: isTitle(block), isLine: false };
    const cited = readBlockCitations(view, block, shared, place, updateContext);
    for (const citation of cited) if (!isCompletedByNote(transcript, citation, surahsOfNote)) citations.push(citation);
    updateContext(block.end);
  });
  return acceptOtherNumberings(citations.sort((a, b) => a.start - b.start || a.end - b.end));
}

/**
 * Whether a citation is a surah's name alone with the mark of a note that cites a verse of it: "as the Qur'an says in Surah
 * al-Jumu'ah.[2]" Then the note is the citation, not the whole surah.
 */
function isCompletedByNote(
  { marks }: Transcript,
  { key, end }: Citation,
  surahsOfNote: readonly ReadonlySet<string>[],
): boolean {
  if (!wholeSurah.test(key)) return false;
  const mark = marks[firstEndingAfter(marks, end)];
  return mark?.note !== undefined && mark.start - end <= maxBeforeMark && surahsOfNote[mark.note]?.has(key) === true;
}

const wholeSurah = /^quran:\d+$/;
const surahOfVerse = /^(quran:\d+):/;
/** Marks of punctuation may stand between. */
const maxBeforeMark = 2;

/** Whether a note only compares, "Cf. Rom 8:3": behind its mark, "verse 20" may be one of this chapter or of the text's. */
function comparesOnly(view: string, { body }: Note): boolean {
  return comparing.test(view.slice(body.start, Math.min(body.end, body.start + 20)));
}

/** Whether a note says only where a verse stands, too: "Repeated in 6:152". The text's "verse 6" is none of that surah. */
function repeatsOnly(view: string, { body }: Note): boolean {
  return /^\s{0,3}(?:repeated|likewise) in /i.test(view.slice(body.start, Math.min(body.end, body.start + 20)));
}

const comparing = /^\s{0,3}(?:cfr?|vgl|comp|see also|compare|siehe auch|voir aussi|véase también|vedi anche)(?=[ .:])/i;

/** The source of a note; with `scripture` (even if undefined) where "this verse" may no longer mean an earlier one. */
interface NoteSource {
  readonly source: CarriedContext['lastSource'];
  readonly scripture?: CarriedContext['lastScripture'];
}

/** Sets the source of a note as the last cited one, at the mark of the note. */
function citeNote(context: CarriedContext, note: NoteSource, block: number): void {
  context.lastSource = note.source === undefined || note.source === 'unknown' ? note.source : { ...note.source, block };
  if ('scripture' in note)
    context.lastScripture = note.scripture === undefined ? undefined : { ...note.scripture, block };
}

/** Whether a block lies in a note. */
function isInsideNote(notes: readonly Note[], block: Block): boolean {
  const note = notes[firstEndingAfter(notes, block.start)];
  return note !== undefined && note.start <= block.start && block.end <= note.end;
}

function isTitle(block: Block): boolean {
  return block.kind === 'title' || block.kind === 'heading' || block.kind === 'notes-heading';
}

/** What all blocks of a text share; see `ParseState`. */
interface SharedOptions {
  readonly titles: TitleIndex;
  readonly startsOf: typeof startsOfTokens;
  readonly hasCue: ParseState['hasCue'];
  readonly authorYears: AuthorYears | undefined;
  readonly instruments: ParseState['instruments'];
  readonly lawOfPage: ParseState['lawOfPage'];
  readonly workOfPage: ParseState['workOfPage'];
  readonly columnMentions: ParseState['columnMentions'];
  readonly bibliography: readonly Span[];
  readonly dates: readonly DateMention[];
  /** The language of the page. A block may have another. */
  readonly page: PageLanguage;
  readonly commaNotation: () => boolean;
  readonly speaksOfBible: () => boolean;
  readonly ownDay: string | undefined;
  /** Spans that are not read: honorifics, marks of notes, targets of links and the like. Sorted by start. */
  readonly skip: readonly Span[];
  /** As `skip`, without the symbols of documents that may be cited: those of headings name the text itself. */
  readonly skipInProse: readonly Span[];
}

/** What tells a block from the others; see `ParseState`. */
interface BlockOptions {
  readonly context: CarriedContext;
  readonly block: number;
  readonly isNote: boolean;
  readonly isTitle: boolean;
  readonly isLine: boolean;
}

function readBlockCitations(
  view: string,
  span: Span,
  shared: SharedOptions,
  block: BlockOptions,
  beforeToken?: BeforeToken,
): readonly Citation[] {
  // A note without a citation may name an author, whose "op. cit." then means another work.
  const mayName = block.isNote && block.context.citedWorks.size > 0;
  if (!mayName && !blockMayHoldCitation(view, span.start, span.end)) return noCitations;
  const state = startParse(view, span, shared, block);
  readBlock(state, beforeToken);
  updateSourceAfterBlock(state);
  return state.candidates.length === 0 ? noCitations : finishCitations(state);
}

const noCitations: readonly Citation[] = [];

const blockMayHoldCitation = recalledBy((view, start, end) => view.slice(start, end), mayHoldCitation);

/** The state before the first token of a block is read. */
function startParse(view: string, span: Span, shared: SharedOptions, block: BlockOptions): ParseState {
  const language = citationLanguage(languageOfPart(view, span, shared.page));
  const words = tokensOutside(tokensOf(view, span), block.isTitle ? shared.skip : shared.skipInProse);
  const tokens = language.code === 'tr' ? withoutSuffixes(view, words) : words;
  const { enclosures, enclosureIndex } = pairBrackets(tokens);
  return {
    view,
    tokens,
    enclosures,
    enclosureIndex,
    starts: shared.startsOf(tokens, language),
    language,
    titles: shared.titles,
    hasCue: shared.hasCue,
    authorYears: shared.authorYears,
    instruments: shared.instruments,
    lawOfPage: shared.lawOfPage,
    workOfPage: shared.workOfPage,
    columnMentions: shared.columnMentions,
    bibliography: shared.bibliography,
    dates: shared.dates,
    commaNotation: language.comma ? () => true : shared.commaNotation,
    speaksOfBible: shared.speaksOfBible,
    ownDay: shared.ownDay,
    context: block.context,
    block: block.block,
    isNote: block.isNote,
    isTitle: block.isTitle,
    isLine: block.isLine,
    candidates: [],
    consumedTo: 0,
  };
}

function tokensOf(view: string, { start, end }: Span): Token[] {
  // The digits of a number that goes on behind the span count, too.
  if (end < view.length && view[end] !== '\n') return tokenize(view, start, end);
  const { at, tokens } = tokensOfBlock(view, start, end);
  const by = start - at;
  return by === 0 ? tokens : tokens.map(token => ({ ...token, start: token.start + by, end: token.end + by }));
}

const tokensOfBlock = recalledBy(blockKey, (view, start, end) => ({ at: start, tokens: tokenize(view, start, end) }));

/** The tokens that start outside the spans; both are sorted by start. */
function tokensOutside<T extends Span>(tokens: T[], skip: readonly Span[]): T[] {
  if (skip.length === 0 || tokens.length === 0) return tokens;
  let next = firstEndingAfter(skip, tokens[0].start);
  if (next === skip.length || skip[next].start > tokens[tokens.length - 1].start) return tokens;
  return tokens.filter(token => {
    while (next < skip.length && skip[next].end <= token.start) next++;
    return next >= skip.length || token.start < skip[next].start;
  });
}
