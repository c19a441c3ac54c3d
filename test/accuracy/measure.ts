import { readdirSync, readFileSync } from 'node:fs';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { annotations } from '../../server/features/document/annotations';
import type { AnnotationKind } from '../../server/features/document/annotations';
import { analyse } from '../../server/index/analyseText';
import type { Entry } from '../../server/index/facts';
import { readLabelled, type Labelled } from './labels';
import { emptyScore, precision, recall, score, type Failure, type Score } from './score';

export type Part = 'develop' | 'held-out';

const folder = new URL('../fixtures/labelled/', import.meta.url);

/** The labelled transcripts of a part, by file name. */
export function labelled(part: Part): Labelled[] {
  const files = readdirSync(new URL(`${part}/`, folder))
    .filter(name => name.endsWith('.txt'))
    .sort();
  return files.flatMap(name => readLabelled(readFileSync(new URL(`${part}/${name}`, folder), 'utf8')));
}

/** Analyses the transcripts as the program does, and compares the annotations with the labels. */
export function measure(transcripts: readonly Labelled[]): Score {
  const reader = createCitationReader(builtInWorks);
  const total = emptyScore();
  for (const transcript of transcripts) {
    const facts = analyse(transcript.text, { reader });
    const entry: Entry = {
      uri: `file:///${transcript.fileName}`,
      name: transcript.fileName,
      from: {},
      facts,
      title: transcript.name,
    };
    const problems = [...facts.transcript.problems, ...facts.citations.flatMap(citation => citation.problems)];
    score(total, transcript, annotations(entry, transcript.text), problems);
  }
  return total;
}

/** The score as a table with one line for each kind. */
export function table(result: Score): string {
  const percent = (share: number): string => (share * 100).toFixed(1).padStart(9);
  const lines = [...result.tallies]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(
      ([kind, tally]) =>
        kind.padEnd(10) +
        String(tally.labels).padStart(7) +
        percent(precision(tally)) +
        percent(recall(tally)) +
        percent(tally.labels === 0 ? 1 : tally.exact / tally.labels),
    );
  return [`${'kind'.padEnd(10)} labels  prec. %  recall %  exact %`, ...lines].join('\n');
}

const order: readonly AnnotationKind[] = ['citation', 'note-mark', 'note', 'editorial', 'stage', 'honorific', 'date'];

/** A failure with the text around it, the label and the finding. */
export function describe({ transcript, label, found, what }: Failure): string {
  const span = label ?? found!;
  const { text } = transcript;
  const quote = (start: number, end: number): string =>
    JSON.stringify(text.slice(Math.max(0, start), end)).slice(1, -1);
  const line = text.slice(0, span.start).split('\n').length;
  const [before, after] = [quote(span.start - 40, span.start), quote(span.end, span.end + 20)];
  return [
    `${what}: ${span.kind} in ${transcript.name}, line ${line}: ` +
      `${before}>>>${quote(span.start, span.end)}<<<${after}`,
    ...(label === undefined
      ? []
      : [`    labelled ${label.targets.join(' or ')}${label.problem === undefined ? '' : ` with ${label.problem}`}`]),
    ...(found === undefined ? [] : [`    found ${found.target ?? ''} "${quote(found.start, found.end)}"`]),
  ].join('\n');
}
