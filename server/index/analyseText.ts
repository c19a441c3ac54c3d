import type { Citation } from '../citations/citation';
import type { CitationReader } from '../citations/reader';
import { extractPassages } from '../search/passages/extractPassages';
import { lineStarts } from '../text/lines';
import { contains, firstEndingAfter, type Span } from '../text/span';
import { spokenWords } from '../themes/formulas/spoken';
import { extractThemes } from '../themes/extract';
import type { ThemeFacts } from '../themes/themeFacts';
import type { Tagger } from '../themes/tagger';
import type { Transcript } from '../transcript/transcript';
import { parseTranscript } from '../transcript/parse';
import type { FileFacts } from './facts';

/** Finds citations and parts of speech. The same object serves many files. Without a tagger, no themes are found. */
export interface Recognisers {
  readonly reader: CitationReader;
  readonly tagger?: Tagger;
}

/** Finds all facts of a text. `parsed` is its parse, if the caller has it already. Never throws. */
export function analyse(text: string, { reader, tagger }: Recognisers, parsed = parseTranscript(text)): FileFacts {
  const { transcript, view } = parsed;
  const citations = reader.read(view, transcript);
  const cleaned = withoutDatesInCitations(transcript, citations);
  const passages = extractPassages(view, transcript);
  return {
    transcript: cleaned,
    citations,
    ...(tagger !== undefined && { themes: extractThemes(view, transcript, tagger) }),
    passages,
    spoken: spokenWords(passages, cleaned, citations),
    lineStarts: lineStarts(text),
  };
}

/**
 * As `analyse` without a tagger, but `passages` and `spoken` are getters that compute their values, so that requests about
 * the file itself do not wait for them after each edit. The result cannot be sent to another thread.
 */
export function analyseLazily(text: string, reader: CitationReader): FileFacts {
  const { transcript, view } = parseTranscript(text);
  let passages: FileFacts['passages'] | undefined;
  const citations = reader.read(view, transcript);
  const cleaned = withoutDatesInCitations(transcript, citations);
  return {
    transcript: cleaned,
    citations,
    get passages() {
      return (passages ??= extractPassages(view, transcript));
    },
    get spoken() {
      return spokenWords(this.passages, cleaned, citations);
    },
    lineStarts: lineStarts(text),
  };
}

/** Finds only the themes of a text, as `analyse` does. */
export function analyseThemes(text: string, tagger: Tagger): ThemeFacts {
  const { transcript, view } = parseTranscript(text);
  return extractThemes(view, transcript, tagger);
}

/** Replaces the citations in the facts of a text by those of another reader, after the user's works have changed. */
export function rereadCitations(text: string, facts: FileFacts, reader: CitationReader): FileFacts {
  const { transcript, view } = parseTranscript(text);
  const citations = reader.read(view, transcript);
  const cleaned = withoutDatesInCitations(transcript, citations);
  return { ...facts, transcript: cleaned, citations, spoken: spokenWords(facts.passages, cleaned, citations) };
}

/**
 * Removes dates that are numbers of a citation: "Sahih Muslim (1553)" has no year. Lectures and speeches are cited by
 * their date, so dates in citations of these are kept.
 */
function withoutDatesInCitations(transcript: Transcript, citations: readonly Citation[]): Transcript {
  const withNumbers = citations.filter(({ key, form }) => form !== 'lecture' && !key.startsWith('speech:'));
  const isInCitation = (date: Span): boolean => {
    const citation = withNumbers[firstEndingAfter(withNumbers, date.start)];
    return citation !== undefined && contains(citation, date);
  };
  const dates = transcript.dates.filter(date => !isInCitation(date));
  return dates.length === transcript.dates.length ? transcript : { ...transcript, dates };
}
