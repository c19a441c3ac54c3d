import { once } from '../base/once';
import { isSpeechKey } from '../citations/key';
import type { Citation } from '../citations/citation';
import type { CitationReader } from '../citations/reader';
import { extractPassages } from '../search/passages/extractPassages';
import { DocumentMemory } from '../text/documentMemory';
import { lineStarts } from '../text/lines';
import { contains, firstEndingAfter, type Span } from '../text/span';
import { spokenWords } from '../themes/formulas/spoken';
import { createCollector } from '../themes/collector';
import { extractThemes } from '../themes/extract';
import type { ThemeFacts } from '../themes/themeFacts';
import type { Tagger } from '../themes/tagger';
import type { Transcript } from '../transcript/transcript';
import { parseTranscript, type Parsed } from '../transcript/parse';
import type { FileFacts } from './facts';
import { Failures } from './failures';

/** Finds citations and parts of speech. The same object serves many files. Without a tagger, no themes are found. */
export interface Recognisers {
  readonly reader: CitationReader;
  readonly tagger?: Tagger;
}

/** The steps of an analysis that use no model and no list of works. */
export interface Steps {
  readonly parse: typeof parseTranscript;
  readonly extractPassages: typeof extractPassages;
  readonly spokenWords: typeof spokenWords;
}

const usualSteps: Steps = { parse: parseTranscript, extractPassages, spokenWords };

/**
 * Finds all facts of a text. `parsed` is its parse, if the caller has it already. Never throws: what cannot be found
 * because of an error is empty, and the transcript has a problem that says so.
 */
export function analyse(
  text: string,
  { reader, tagger }: Recognisers,
  parsed?: Parsed,
  steps: Steps = usualSteps,
): FileFacts {
  const failures = new Failures();
  const { transcript, view } = parsed ?? parseSafely(text, failures, steps);
  const citations = failures.attempt('citations', () => reader.read(view, transcript), noCitations);
  const cleaned = withoutDatesInCitations(transcript, citations);
  const themes = tagger && failures.attempt('themes', () => themesOf({ view, transcript }, tagger), withoutCandidates);
  const passages = failures.attempt('passages', () => steps.extractPassages(view, transcript), noPassages);
  const spoken = failures.attempt(
    'repeated passages',
    () => steps.spokenWords(passages, cleaned, citations),
    noSpokenWords,
  );
  return {
    transcript: withProblems(cleaned, failures),
    citations,
    ...(themes !== undefined && { themes }),
    passages,
    words: passages.tokens.length,
    spoken,
    lineStarts: lineStarts(text),
  };
}

/**
 * As `analyse` without a tagger, but the text is only parsed. What else depends on it is found when it is first asked for: the
 * citations and with them the dates and problems of the transcript, the passages and the spoken words. So a request about
 * the file itself waits after an edit only for what it needs: an outline needs no citations. The result cannot be sent to
 * another thread. `failed` is called for each step that throws: the problem of the transcript names the citations, but not the
 * passages. `memory` is that of the document, whose last version mostly has the same lines and paragraphs: what is found is the
 * same with and without it.
 */
export function analyseLazily(
  text: string,
  reader: CitationReader,
  failed?: (what: string, error: unknown) => void,
  parsed?: Parsed,
  steps: Steps = usualSteps,
  memory = new DocumentMemory(),
): FileFacts {
  const failures = new Failures(failed);
  const { transcript, view } = parsed ?? memory.during('parse', () => parseSafely(text, failures, steps));
  const read = (): readonly Citation[] => memory.during('citations', () => reader.read(view, transcript));
  const citations = once(() => failures.attempt('citations', read, noCitations));
  const cleaned = once(() => withProblems(withoutDatesInCitations(transcript, citations()), failures));
  // With a list of its own: whether these fail before or after the citations, the problem of the transcript is the same.
  const later = new Failures(failed);
  const passages = once(() => later.attempt('passages', () => steps.extractPassages(view, transcript), noPassages));
  return {
    transcript: {
      ...transcript,
      get dates() {
        return cleaned().dates;
      },
      get problems() {
        return cleaned().problems;
      },
    },
    get citations() {
      return citations();
    },
    get passages() {
      return passages();
    },
    get words() {
      return passages().tokens.length;
    },
    get spoken() {
      const find = (): FileFacts['spoken'] => steps.spokenWords(passages(), cleaned(), citations());
      return later.attempt('repeated passages', find, noSpokenWords);
    },
    lineStarts: lineStarts(text),
  };
}

/** Finds the themes of a text. Throws where `analyse` would report a problem. */
export function themesOf({ view, transcript }: Parsed, tagger: Tagger): ThemeFacts {
  return extractThemes(view, transcript, tagger);
}

/**
 * Replaces the citations in the facts of a text by those of another reader, after the user's works have changed. Never
 * throws, as `analyse`.
 */
export function rereadCitations(text: string, facts: FileFacts, reader: CitationReader): FileFacts {
  const failures = new Failures();
  const { transcript, view } = parseSafely(text, failures, usualSteps);
  const citations = failures.attempt('citations', () => reader.read(view, transcript), noCitations);
  const cleaned = withoutDatesInCitations(transcript, citations);
  const spoken = failures.attempt(
    'repeated passages',
    () => spokenWords(facts.passages, cleaned, citations),
    noSpokenWords,
  );
  const { passages, words, lineStarts: lines } = facts;
  return { transcript: withProblems(cleaned, failures), citations, passages, words, spoken, lineStarts: lines };
}

/** The parse of a text; if it fails, a transcript without any text. */
function parseSafely(text: string, failures: Failures, { parse }: Steps): Parsed {
  return failures.attempt(
    'contents',
    () => parse(text),
    () => {
      const empty = parseTranscript('');
      return { view: text.replace(/[^\r\n]/g, ' '), transcript: { ...empty.transcript, length: text.length } };
    },
  );
}

function withProblems(transcript: Transcript, failures: Failures): Transcript {
  const problems = failures.problems(transcript.length);
  return problems.length === 0 ? transcript : { ...transcript, problems: [...problems, ...transcript.problems] };
}

function noCitations(): Citation[] {
  return [];
}

function withoutCandidates(): ThemeFacts {
  return createCollector('').finish(0, []);
}

function noPassages(): FileFacts['passages'] {
  const { view, transcript } = parseTranscript('');
  return extractPassages(view, transcript);
}

function noSpokenWords(): FileFacts['spoken'] {
  return { words: new Uint32Array(), skips: new Uint32Array(), sentences: new Uint32Array() };
}

/**
 * Removes dates that are numbers of a citation: "Sahih Muslim (1553)" has no year. Lectures and speeches are cited by
 * their date, so dates in citations of these are kept; the year of a resolution is a part of its number.
 */
function withoutDatesInCitations(transcript: Transcript, citations: readonly Citation[]): Transcript {
  const withNumbers = citations.filter(
    ({ key, form }) => (form !== 'lecture' && !isSpeechKey(key)) || key.startsWith('un:'),
  );
  const isInCitation = (date: Span): boolean => {
    const citation = withNumbers[firstEndingAfter(withNumbers, date.start)];
    return citation !== undefined && contains(citation, date);
  };
  const dates = transcript.dates.filter(date => !isInCitation(date));
  return dates.length === transcript.dates.length ? transcript : { ...transcript, dates };
}
