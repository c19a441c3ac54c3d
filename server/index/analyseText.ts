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

/** What finds facts beside the parse; made once for many files. Where there is no tagger, no themes are sought. */
export interface Recognisers {
  readonly reader: CitationReader;
  readonly tagger?: Tagger;
}

/** All facts of one file, from its text and the parse of it. Never throws. */
export function analyse(text: string, { reader, tagger }: Recognisers, parsed = parseTranscript(text)): FileFacts {
  const { transcript, view } = parsed;
  const citations = reader.read(view, transcript);
  const kept = withoutCitedNumbers(transcript, citations);
  const passages = extractPassages(view, transcript);
  return {
    transcript: kept,
    citations,
    ...(tagger !== undefined && { themes: extractThemes(view, transcript, tagger) }),
    passages,
    spoken: spokenWords(passages, kept, citations),
    lineStarts: lineStarts(text),
  };
}

/**
 * The same without themes, and passages with what is said in them are found only when first asked for: right after an edit, what is asked about the
 * file itself need not wait for them. Such facts hold on to the file's view, and do not cross threads.
 */
export function analyseLazily(text: string, reader: CitationReader): FileFacts {
  const { transcript, view } = parseTranscript(text);
  let passages: FileFacts['passages'] | undefined;
  const citations = reader.read(view, transcript);
  const kept = withoutCitedNumbers(transcript, citations);
  return {
    transcript: kept,
    citations,
    get passages() {
      return (passages ??= extractPassages(view, transcript));
    },
    get spoken() {
      return spokenWords(this.passages, kept, citations);
    },
    lineStarts: lineStarts(text),
  };
}

/** The themes alone: what `analyse` finds, for a file whose other facts are known. */
export function analyseThemes(text: string, tagger: Tagger): ThemeFacts {
  const { transcript, view } = parseTranscript(text);
  return extractThemes(view, transcript, tagger);
}

/** The same facts with the citations that another reader finds: for works that were added or changed. */
export function reread(text: string, facts: FileFacts, reader: CitationReader): FileFacts {
  const { transcript, view } = parseTranscript(text);
  const citations = reader.read(view, transcript);
  const kept = withoutCitedNumbers(transcript, citations);
  return { ...facts, transcript: kept, citations, spoken: spokenWords(facts.passages, kept, citations) };
}

/** "Sahih Muslim (1553)" holds no year: only a speech is cited by its date. */
function withoutCitedNumbers(transcript: Transcript, citations: readonly Citation[]): Transcript {
  const cited = citations.filter(({ key, form }) => form !== 'lecture' && !key.startsWith('speech:'));
  const isCited = (date: Span): boolean => {
    const citation = cited[firstEndingAfter(cited, date.start)];
    return citation !== undefined && contains(citation, date);
  };
  const dates = transcript.dates.filter(date => !isCited(date));
  return dates.length === transcript.dates.length ? transcript : { ...transcript, dates };
}
