import { globMatcher, type Matcher } from '../../base/glob';
import type { Silence } from '../../config/corpusConfig';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { Problem, Severity } from '../../text/problem';
import type { Span } from '../../text/span';
import { collapseWhitespace, readableText } from '../shared/readableText';
import { isTextUnavailable } from '../shared/transcriptTexts';
import { problemsInNumbering } from '../sources/numbering';
import { quotationProblems } from './quotationProblems';

/** Each silence is matched with many problems, so its file pattern is compiled once. */
const fileMatchers = new WeakMap<Silence, Matcher>();

/** An entry of `corpus-study check --json`. */
export interface CheckEntry extends Span {
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/**
 * The problems of a transcript and its citations, in text order, without those that corpus.json silences. Rejects with
 * `TextUnavailable`.
 */
export async function problems(corpus: Corpus, uri: string): Promise<Problem[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const unfiltered = await allProblems(corpus, entry);
  return unfiltered.length === 0 ? [] : withoutSilenced(unfiltered, corpus, entry, await corpus.text(uri));
}

/** The problems of all transcripts, file by file. Files that were deleted or changed meanwhile are skipped. */
export async function checkCorpus(corpus: Corpus): Promise<CheckEntry[]> {
  const report: CheckEntry[] = [];
  for (const entry of corpus.entries()) {
    try {
      for (const { start, end, severity, code, message } of await problems(corpus, entry.uri)) {
        report.push({ file: entry.name, start, end, severity, code, message });
      }
    } catch (error) {
      if (!isTextUnavailable(error)) throw error;
    }
  }
  return report;
}

/**
 * The text that identifies a place in the silences of corpus.json. It stays the same when lines are wrapped
 * differently.
 */
export function silencedText(entry: Entry, text: string, span: Span): string {
  return readableText(text, span, entry.facts.transcript.furniture);
}

/** The problems in text order. A problem that several citations of a list share is reported once. */
async function allProblems(corpus: Corpus, entry: Entry): Promise<Problem[]> {
  const { transcript, citations } = entry.facts;
  const all = [...transcript.problems];
  for (const citation of citations)
    if (citation.problems.length > 0) all.push(...(await problemsInNumbering(corpus, entry, citation)));
  all.push(...(await quotationProblems(corpus, entry)));
  const unique = new Map<string, Problem>();
  for (const problem of all) {
    const key = `${problem.code} ${problem.start} ${problem.end}`;
    if (!unique.has(key)) unique.set(key, problem);
  }
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function withoutSilenced(all: readonly Problem[], { config }: Corpus, entry: Entry, text: string): Problem[] {
  return all.filter(problem => !config.silence.some(silence => silences(silence, problem, entry, text)));
}

function silences(silence: Silence, problem: Problem, entry: Entry, text: string): boolean {
  return (
    silence.code === problem.code &&
    (silence.file === undefined || fileMatcher(silence, silence.file)(entry.name)) &&
    (silence.text === undefined || collapseWhitespace(silence.text) === silencedText(entry, text, problem))
  );
}

function fileMatcher(silence: Silence, pattern: string): Matcher {
  let matcher = fileMatchers.get(silence);
  if (matcher === undefined) fileMatchers.set(silence, (matcher = globMatcher(pattern)));
  return matcher;
}
