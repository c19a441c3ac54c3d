import { describeKey, isSpeechKey, parseKey, speechDate } from '../../citations/key';
import type { SourceChapter, SourceText, SourceVerse } from '../../citations/sources';
import type { Corpus } from '../../index/corpus';
import { positionAt } from '../../text/lines';
import { parseDate } from '../../transcript/calendar';
import { describeInCalendars } from '../../transcript/dates/describeDate';
import { commands } from '../shared/clientCommands';
import { listTitle } from '../shared/listTitle';
import { commandLink, escapeMarkdown, inlineText, isolate } from '../shared/markdown';
import { columnsOf, shorten } from '../shared/readableText';
import { citedChapters, citedVerses, namesVerses } from '../sources/citedVerses';
import { describeWork, knownWork, knownWorks } from '../sources/knownWorks';
import { shownOriginal } from '../sources/recitationMarks';
import { sourcePlace } from '../sources/sourcePage';
import { citedTranscripts } from '../sources/transcriptsByDate';
import type { HoverOptions } from './hoverAnswer';

/** Characters in a line of a hover. Estimated; used to count the lines that a verse takes. */
const lineLength = 90;
/** Most transcripts of a cited speech that are named, and the longest title in characters. Chosen by hand. */
const maxTranscripts = 4;
const maxTitle = 160;
/** Stands in place of a verse that a translation leaves out. */
const notInTranslation = '*This translation does not have the verse.*';

/**
 * The name of a source and its text in at most `lines` lines, or facts about the work when its text is unknown.
 * Paragraphs of Markdown. `place` is the key of the same source in the numbering of the text.
 */
export async function describeSource(
  corpus: Corpus,
  key: string,
  source: SourceText | undefined,
  lines: number,
  options: HoverOptions,
  place = key,
): Promise<string[]> {
  const name = `**${escapeMarkdown(describeKey(key, knownWorks(corpus)))}**${shortPlace(corpus, key)}`;
  if (isSpeechKey(key)) return [name, ...describeSpeech(corpus, key)];
  const chapters = source === undefined ? [] : citedChapters(source, place);
  if (source === undefined || chapters.length === 0)
    return [
      name,
      describeWork(knownWork(corpus, key))
        .map(fact => isolate(escapeMarkdown(fact)))
        .join('  \n'),
    ];
  return [
    `${name}${chapters.length === 1 && source.book === undefined ? chapterNames(chapters[0]) : ''}`,
    ...(await verses(corpus, source, place, lines, options)),
  ];
}

/** The verses of a key that fit in `lines` lines, at least one, and a link to the rest. */
async function verses(
  corpus: Corpus,
  source: SourceText,
  key: string,
  lines: number,
  options: HoverOptions,
): Promise<string[]> {
  const chapters = citedChapters(source, key);
  const cited = citedVerses(source, key);
  if (!namesVerses(source, key)) {
    const count = chapters.reduce((sum, chapter) => sum + chapter.verses.length, 0);
    return [`${count} verses`, await openLink(corpus, key, 'Open the chapter', options)];
  }
  const shown: string[] = [];
  let linesLeft = lines;
  for (const { chapter, number, verse } of cited) {
    const shownVerse = { ...verse, original: shownOriginal(source, verse, 'hover') };
    const needed = lineCount(shownVerse.original) + lineCount(verse.translation) + (shown.length > 0 ? 1 : 0);
    if (shown.length > 0 && needed > linesLeft) break;
    const label = chapters.length > 1 ? `${chapter.number}:${number}` : String(number);
    shown.push(verseText(cited.length > 1 ? label : undefined, shownVerse, needed > linesLeft ? linesLeft : undefined));
    linesLeft -= needed;
  }
  if (shown.length === cited.length && linesLeft >= 0) return shown;
  const rest = cited.length - shown.length;
  const more = rest === 0 ? 'The verse continues.' : rest === 1 ? '… and 1 more verse.' : `… and ${rest} more verses.`;
  return [
    ...shown,
    [more, await openLink(corpus, key, 'Open the whole passage', options)].filter(text => text !== '').join(' '),
  ];
}

/**
 * Original and translation, each cut to half of `maxLines` lines. With a number, which is only given in a range, no
 * blank line stands between the two.
 */
function verseText(number: string | undefined, verse: SourceVerse, maxLines: number | undefined): string {
  const cut = (text: string): string => {
    if (maxLines === undefined) return text;
    const unitsPerColumn = text.length / Math.max(1, columnsOf(text));
    return shorten(text, Math.floor((maxLines / 2) * lineLength * unitsPerColumn));
  };
  const texts = [verse.original, verse.translation]
    .filter(text => text !== '')
    .map(text => isolate(escapeMarkdown(cut(text))));
  if (texts.length === 0) texts.push(notInTranslation);
  return number === undefined ? texts.join('\n\n') : `**${number}** ${texts.join('  \n')}`;
}

function lineCount(text: string): number {
  return Math.ceil(columnsOf(text) / lineLength);
}

/** A link that opens a source page at a key. Empty when the client has no such command, or the source has no page. */
async function openLink(corpus: Corpus, key: string, label: string, options: HoverOptions): Promise<string> {
  const place = options.commandLinks ? await sourcePlace(corpus, key) : undefined;
  return place?.lines === undefined
    ? ''
    : commandLink(label, commands.openSource, [place.uri, positionAt(place.lines, place.span.start).line]);
}

/** The date of a cited speech in all calendars, and the transcripts that it may be. */
function describeSpeech(corpus: Corpus, key: string): string[] {
  const date = parseDate(speechDate(key));
  const calendars = date === undefined ? [] : describeInCalendars(date).map(({ text }) => escapeMarkdown(text));
  const transcripts = citedTranscripts(corpus, key);
  return [
    calendars.join(' · '),
    ...(transcripts.length === 0
      ? ['No transcript of this date is in the corpus.']
      : transcripts.slice(0, maxTranscripts).map(entry => inlineText(listTitle(corpus, entry), maxTitle))),
  ];
}

/** ` · 5:54` for a place whose name gives chapter and verse in words. */
function shortPlace(corpus: Corpus, key: string): string {
  const { from = [], to } = parseKey(key) ?? {};
  const hasWords = from.length === 2 && knownWork(corpus, key)?.divisions.join() === 'chapter,verse';
  if (!hasWords || from.some(({ kind }) => kind !== '')) return '';
  const [chapter, verse] = from;
  const end = to === undefined ? '' : `–${to[0].number === chapter.number ? '' : `${to[0].number}:`}${to[1].number}`;
  return ` · ${chapter.number}:${verse.number}${end}`;
}

function chapterNames({ name, original, meaning }: SourceChapter): string {
  return ` · ${isolate(escapeMarkdown(original))}${meaning === '' || meaning === name ? '' : ` · ${escapeMarkdown(meaning)}`}`;
}
