import { bookByOsis } from '../../server/citations/bible';
import type { AnnotationKind } from '../../server/features/document/annotations';
import type { Span } from '../../server/text/span';

/** What can be labelled. Speakers are labelled in texts whose labels are older than the annotations of speakers. */
export type LabelKind = AnnotationKind | 'speaker';

/** A transcript with the labels that a person gave it. test/fixtures/labelled/README.md describes the format. */
export interface Labelled {
  readonly name: string;
  readonly fileName: string;
  /** Without the labels. Offsets refer to it. */
  readonly text: string;
  readonly labels: readonly Label[];
  /** Spans in which a finding is neither right nor wrong. */
  readonly ignored: readonly Span[];
}

export interface Label extends Span {
  readonly kind: LabelKind;
  /** Each of these is right; `*` stands for any. Empty where the kind has no target. */
  readonly targets: readonly string[];
  /** A finding only needs to overlap the label. */
  readonly loose: boolean;
  /** Code of the problem that must be reported in it. */
  readonly problem?: string;
}

const kinds: Readonly<Record<string, { kind: LabelKind; prefix: string }>> = {
  c: { kind: 'citation', prefix: '' },
  m: { kind: 'note-mark', prefix: 'note:' },
  n: { kind: 'note', prefix: 'note:' },
  e: { kind: 'editorial', prefix: '' },
  s: { kind: 'stage', prefix: '' },
  h: { kind: 'honorific', prefix: 'honorific:' },
  d: { kind: 'date', prefix: 'date:' },
  p: { kind: 'speaker', prefix: 'speaker:' },
  f: { kind: 'furniture', prefix: '' },
};

/**
 * Reads a file of labelled transcripts; none where it has no line `=== name`. Throws where a label is not closed or its
 * kind is unknown.
 */
export function readLabelled(file: string): Labelled[] {
  return file
    .replaceAll('\r\n', '\n')
    .split(/^===(?= *[^\s=])/m)
    .slice(1)
    .map(section => {
      const end = section.indexOf('\n');
      const [name, ...flags] = section.slice(0, end).trim().split(/\s+/);
      const body = section.slice(end + 1).replace(/\n+$/, '\n');
      const fileName = flags.find(flag => flag.startsWith('file='))?.slice('file='.length) ?? `${name}.txt`;
      return { name, fileName, ...readLabels(flags.includes('crlf') ? body.replaceAll('\n', '\r\n') : body, name) };
    });
}

function readLabels(body: string, name: string): Pick<Labelled, 'text' | 'labels' | 'ignored'> {
  const open: { head: string; start: number }[] = [];
  const labels: Label[] = [];
  const ignored: Span[] = [];
  let text = '';
  for (let i = 0; i < body.length; i++) {
    if (body[i] === '⟦') {
      const bar = body.indexOf('|', i);
      if (bar < 0) throw new Error(`${name}: a label has no "|"`);
      open.push({ head: body.slice(i + 1, bar), start: text.length });
      i = bar;
    } else if (body[i] === '⟧') {
      const label = open.pop();
      if (label === undefined) throw new Error(`${name}: a label is closed that is not open`);
      const span = { start: label.start, end: text.length };
      if (label.head.trim() === '?') ignored.push(span);
      else labels.push({ ...span, ...readHead(label.head, name) });
    } else {
      text += body[i];
    }
  }
  if (open.length > 0) throw new Error(`${name}: a label is not closed: ${open[0].head}`);
  return { text, labels: labels.sort((a, b) => a.start - b.start || b.end - a.end), ignored };
}

function readHead(head: string, name: string): Omit<Label, 'start' | 'end'> {
  const [, letter, loose, target, problem] = /^([a-z])(~?) *([^!]*)(?:!(.+))?$/.exec(head) ?? [];
  const known = kinds[letter];
  if (known === undefined) throw new Error(`${name}: "${head}" is no label`);
  const targets = target
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')
    .map(one => fullTarget(one, known.prefix));
  return { kind: known.kind, targets, loose: loose === '~', ...(problem === undefined ? {} : { problem }) };
}

/** The target as annotations give it: `note:1` for `1`. A book of the Bible may be written without `bible:`. */
function fullTarget(target: string, prefix: string): string {
  if (target === '*') return target;
  if (prefix !== '') return target.startsWith(prefix) ? target : prefix + target;
  return bookByOsis(target.split(':')[0]) === undefined ? target : `bible:${target}`;
}
