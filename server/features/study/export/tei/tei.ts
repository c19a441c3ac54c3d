import { createPacer, inSlices } from '../../../../base/slices';
import type { Corpus } from '../../../../index/corpus';
import type { Entry } from '../../../../index/facts';
import { countNoun } from '../../../shared/counts';
import { speakerTarget } from '../../../shared/speakers';
import { textIfAvailable } from '../../../shared/transcriptTexts';
import { titleCase } from '../../../../text/titleCase';
import { bibliographyItems, itemKey, type BibliographyItem } from '../bibliographyItems';
import type { ExportHead } from '../exportHead';
import { writeBody } from './teiBody';
import { writeCorpusHeader, writeHeader, type HeaderParts } from './teiHeader';
import { writeBack } from './teiSources';
import { citationsOf, teiSpans, type TeiIds, type TeiTheme } from './teiSpans';
import { countForbidden, XmlWriter } from './xmlWriter';

/** A document, with sentences for the user. */
export interface TeiDocument {
  readonly text: string;
  /** Number of transcripts in it. 0 where no file could be read: then there is no document, and the text is empty. */
  readonly transcripts: number;
  readonly notes: readonly string[];
}

const namespace = 'http://www.tei-c.org/ns/1.0';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Transcripts with their annotations as TEI P5: one as `TEI`, several as `teiCorpus`. It is valid against tei_all, and the text of
 * `body` is that of the file. Waits until all themes are known; works in slices. Rejects with `Cancelled`.
 */
export async function teiDocument(
  corpus: Corpus,
  entries: readonly Entry[],
  head: ExportHead,
  cancelled: () => boolean,
): Promise<TeiDocument> {
  const written: { text: string; notes: readonly string[] }[] = [];
  const notes: string[] = [];
  const pace = createPacer();
  for (const entry of entries) {
    await pace();
    const text = await textIfAvailable(corpus, entry.uri);
    const prefix = entries.length === 1 ? '' : `t${written.length + 1}.`;
    if (text === undefined) notes.push(`${entry.name} is left out: it was changed or deleted while it was read.`);
    else written.push(await transcriptText(corpus, entry, text, head, prefix, cancelled));
  }
  notes.push(...written.flatMap(each => each.notes));
  if (written.length === 0) return { text: '', transcripts: 0, notes };
  const themesMissing = await corpus.themesUnavailableReason();
  if (themesMissing !== undefined) notes.push(themesMissing);
  const texts = written.map(each => each.text);
  if (entries.length === 1) return { text: `${declaration}${texts[0]}`, transcripts: 1, notes };
  const header = new XmlWriter();
  writeCorpusHeader(header, texts.length, head);
  const text = `${declaration}<teiCorpus xmlns="${namespace}">\n${header.toString()}${texts.join('')}</teiCorpus>\n`;
  return { text, transcripts: texts.length, notes };
}

async function transcriptText(
  corpus: Corpus,
  entry: Entry,
  text: string,
  head: ExportHead,
  prefix: string,
  cancelled: () => boolean,
): Promise<{ text: string; notes: readonly string[] }> {
  const themes = await themesOf(corpus, entry, cancelled);
  const sources = await bibliographyItems(corpus, citationsOf(entry), undefined);
  const numbers = new Map(sources.map((item, i) => [item.key, i + 1]));
  const people = peopleOf(entry, prefix);
  const source = (key: string): string | undefined => {
    const number = numbers.get(itemKey(key));
    return number === undefined ? undefined : `${prefix}source${number}`;
  };
  const ids: TeiIds = { prefix, source, person: name => people.get(speakerTarget(name))?.id };
  return inSlices(write({ entry, text, themes, sources, ids, head, people: [...people.values()] }), cancelled);
}

interface Parts {
  readonly entry: Entry;
  readonly text: string;
  readonly themes: readonly TeiTheme[];
  readonly sources: readonly BibliographyItem[];
  readonly ids: TeiIds;
  readonly head: ExportHead;
  readonly people: HeaderParts['people'];
}

function* write(parts: Parts): Generator<void, { text: string; notes: readonly string[] }> {
  const { entry, text, themes, sources, ids, head, people } = parts;
  const { language } = entry.facts.transcript;
  // The header says what is replaced in the text, so it is written last.
  const content = new XmlWriter();
  content.open('text', { 'xml:lang': language });
  content.line();
  const spans = yield* teiSpans(entry, text, themes, ids);
  const standOff = yield* writeBody(content, entry, text, spans, ids);
  writeBack(content, sources, item => ids.source(item.key)!, standOff);
  content.close();
  content.line();
  const remarks = replacements(text);
  const header = new XmlWriter();
  yield* writeHeader(header, entry, { head, ids, themes, people, remarks });
  yield;
  const document = `<TEI xmlns="${namespace}">\n${header.toString()}${content.toString()}</TEI>\n`;
  return { text: document, notes: remarks.map(sentence => `${entry.name}: ${sentence}`) };
}

/** Sentences on what XML 1.0 has no place for. */
function replacements(text: string): string[] {
  const { replaced, spaced } = countForbidden(text);
  return [
    ...(replaced === 0
      ? []
      : [`XML does not allow ${countNoun(replaced, 'character')} of the file: U+FFFD stands in their place.`]),
    ...(spaced === 0
      ? []
      : [`XML does not allow form feeds: ${countNoun(spaced, 'character')} of white space became usual white space.`]),
  ];
}

async function themesOf(corpus: Corpus, { uri }: Entry, cancelled: () => boolean): Promise<TeiTheme[]> {
  const themes = await corpus.themes();
  const ranked = await themes.ranked(Infinity, uri, cancelled);
  const withSites = function* (): Generator<void, TeiTheme[]> {
    const found: TeiTheme[] = [];
    for (const { key, label } of ranked) {
      found.push({ label, sites: themes.sites(key, uri) });
      yield;
    }
    return found;
  };
  return inSlices(withSites(), cancelled);
}

/** The speaker of the transcript, and those of its turns, by the key of their names. */
function peopleOf(entry: Entry, prefix: string): ReadonlyMap<string, { readonly id: string; readonly name: string }> {
  const { turns } = entry.facts.transcript;
  const people = new Map<string, { id: string; name: string }>();
  const names = [
    ...(entry.speaker === undefined ? [] : [titleCase(entry.speaker)]),
    ...turns.map(({ called, speaker }) => called?.value ?? speaker),
  ];
  for (const name of names) {
    const key = speakerTarget(name);
    if (!people.has(key)) people.set(key, { id: `${prefix}person${people.size + 1}`, name });
  }
  return people;
}
