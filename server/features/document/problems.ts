import type { Corpus } from '../../index/corpus';
import { escapeGlob, globMatcher, type Matcher } from '../../base/glob';
import type { Entry } from '../../index/facts';
import type { CorpusConfig, Silence } from '../../config/corpusConfig';
import type { Problem } from '../../text/problem';
import { touches, type Span } from '../../text/span';

import { readableText, shorten } from '../shared/readableText';
import { isTextGone } from '../shared/transcriptTexts';
import type { Severity } from '../../text/problem';
import type { TextChange } from '../../text/problem';

/** A quick fix: edits of the same file, or something to silence in corpus.json. */
export interface ActionAnswer {
  readonly title: string;
  readonly problem: Problem;
  /** The one that "fix" without a choice would take. */
  readonly preferred: boolean;
  readonly edits?: readonly TextChange[];
  readonly silence?: Silence;
}

/** An entry of `corpus-study check --json`. */
export interface CheckEntry extends Span {
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** Problems of a transcript and its citations, in text order, without those that corpus.json silences. */
export async function problems(corpus: Corpus, uri: string): Promise<Problem[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const found = allProblems(entry);
  return found.length === 0 ? [] : heard(found, corpus.config, entry, await corpus.text(uri));
}

/** Problems of all transcripts, by file; a file that vanishes meanwhile is passed over. */
export async function check(corpus: Corpus): Promise<CheckEntry[]> {
  const report: CheckEntry[] = [];
  for (const entry of corpus.entries()) {
    try {
      for (const { start, end, severity, code, message } of await problems(corpus, entry.uri)) {
        report.push({ file: entry.name, start, end, severity, code, message });
      }
    } catch (error) {
      if (!isTextGone(error)) throw error;
    }
  }
  return report;
}

/** Quick fixes for the problems that `span` touches: repairs first, then silence for the place and for the kind. */
export async function actions(corpus: Corpus, uri: string, span: Span): Promise<ActionAnswer[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const touched = (await problems(corpus, uri)).filter(
    problem => touches(problem, span.start) || touches(problem, span.end) || touches(span, problem.start),
  );
  if (touched.length === 0) return [];
  const text = await corpus.text(uri);
  const repairs = touched.flatMap(problem =>
    (problem.fixes ?? []).map((fix, index): ActionAnswer => ({
      title: fix.title,
      problem,
      preferred: index === 0 && touched.length === 1,
      edits: fix.edits,
    })),
  );
  const silences = touched.flatMap((problem): ActionAnswer[] => {
    const place = silencedText(entry, text, problem);
    return [
      {
        title: `Silence here: “${shorten(place, 40)}”`,
        problem,
        preferred: false,
        silence: { code: problem.code, file: escapeGlob(entry.name), text: place },
      },
      { title: `Silence this kind: ${problem.code}`, problem, preferred: false, silence: { code: problem.code } },
    ];
  });
  return [
    ...repairs,
    ...silences.filter((action, index) => silences.findIndex(other => sameSilence(other, action)) === index),
  ];
}

/** Problems of the transcript and of its citations; one that several citations of a list share is told once. */
function allProblems(entry: Entry): Problem[] {
  const found = [...entry.facts.transcript.problems, ...entry.facts.citations.flatMap(citation => citation.problems)];
  const seen = new Set<string>();
  return found
    .filter(problem => {
      const key = `${problem.code} ${problem.start} ${problem.end}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function heard(found: readonly Problem[], config: CorpusConfig, entry: Entry, text: string): Problem[] {
  return found.filter(problem => !config.silence.some(silence => silences(silence, problem, entry, text)));
}

function silences(silence: Silence, problem: Problem, entry: Entry, text: string): boolean {
  return (
    silence.code === problem.code &&
    (silence.file === undefined || fileMatcher(silence, silence.file)(entry.name)) &&
    (silence.text === undefined || fold(silence.text) === silencedText(entry, text, problem))
  );
}

const fileMatchers = new WeakMap<Silence, Matcher>();

/** The compiled pattern of a silence, which is matched with many problems. */
function fileMatcher(silence: Silence, file: string): Matcher {
  let matcher = fileMatchers.get(silence);
  if (matcher === undefined) fileMatchers.set(silence, (matcher = globMatcher(file)));
  return matcher;
}

/** The text by which a place is silenced: it survives re-wrapping. */
function silencedText(entry: Entry, text: string, span: Span): string {
  return readableText(text, span, entry.facts.transcript.furniture);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function sameSilence(a: ActionAnswer, b: ActionAnswer): boolean {
  return (
    a.silence?.code === b.silence?.code && a.silence?.file === b.silence?.file && a.silence?.text === b.silence?.text
  );
}
