import { overlaps, type Span } from '../../server/text/span';
import type { Labelled } from './labels';
import type { Found } from './score';

/**
 * Makes furniture comparable: labels and findings that are runs of lines become one for each line, without outer spaces.
 * Findings that nobody labels are left out where no label is: front matter, rules, tags, time stamps, times of cues, the
 * numbers of lines in records of courts.
 */
export function furnitureLines(
  transcript: Labelled,
  findings: readonly Found[],
): [transcript: Labelled, findings: Found[]] {
  const { text, fileName } = transcript;
  const labels = transcript.labels.flatMap(label =>
    label.kind === 'furniture' ? linesOf(text, label).map(span => ({ ...label, ...span })) : [label],
  );
  const frontMatterEnd = /^---\r?\n[\s\S]*?\n---(?=\r?\n)/.exec(text)?.[0].length ?? 0;
  const isSubtitles = /\.(?:srt|vtt)$/i.test(fileName);
  const isTechnical = (span: Span): boolean => {
    const line = text.slice(span.start, span.end);
    const isLineNumber = /^\d{1,3}$/.test(line) && /^[^\S\r\n]+\S/.test(text.slice(span.end, span.end + 80));
    if (isSubtitles && isInNote(text, span.start)) return true;
    return span.end <= frontMatterEnd || isLineNumber || technical.test(line) || (isSubtitles && cueLine.test(line));
  };
  const isLabelled = (span: Span): boolean => labels.some(one => one.kind === 'furniture' && overlaps(one, span));
  const found = findings.flatMap(finding =>
    finding.kind === 'furniture'
      ? linesOf(text, finding)
          .filter(span => isLabelled(span) || !isTechnical(span))
          .map(span => ({ ...finding, ...span }))
      : [finding],
  );
  return [{ ...transcript, labels }, found];
}

/** A rule or other line without letters and digits, a tag of HTML, or a time: `[00:12:35]`, `(1:02)`. */
const technical = /^(?:[^\p{L}\p{N}]*|<[^<>]*>|[^\p{L}\p{N}]*\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[^\p{L}\p{N}]*)$/u;
/** Lines of subtitles that are not spoken: the number of a cue, its times, the head and notes of the file. */
const cueLine =
  /^(?:\d+|.*-->.*|WEBVTT.*|NOTE\b.*|STYLE|::cue\b.*|[a-z-]+:.*;|\}|REGION|(?:id|width|lines|\w+anchor|scroll):\S.*|Kind:.*|Language:.*)$/;

/** Whether an offset is in a note of WebVTT, which goes on to the next empty line. */
function isInNote(text: string, offset: number): boolean {
  const block =
    text
      .slice(0, offset)
      .split(/\r?\n\r?\n/)
      .at(-1) ?? '';
  return /^(?:\r?\n)?NOTE(?:\s|$)/.test(block);
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\s](?:[^\r\n\f]*[^\s])?/g))
    lines.push({ start: start + match.index, end: start + match.index + match[0].length });
  return lines;
}
