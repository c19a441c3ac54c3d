import type { Span } from '../../server/text/span';
import type { AnnotationKind } from '../../server/features/document/annotations';

/** A transcript with what a person found in it. Its format is described in test/fixtures/labelled/README.md. */
export interface Labelled {
  readonly name: string;
  readonly fileName: string;
  /** Without the labels; offsets count in it. */
  readonly text: string;
  readonly labels: readonly Label[];
  /** Places where anything found is neither right nor wrong. */
  readonly ignored: readonly Span[];
}

export interface Label extends Span {
  readonly kind: AnnotationKind;
  /** Any of these is right; `*` is anything. Empty where the kind has no target. */
  readonly targets: readonly string[];
  /** The exact limits are open to taste. */
  readonly loose: boolean;
  /** Code of the problem that must be reported there. */
  readonly problem?: string;
}

const kinds: Readonly<Record<string, { kind: AnnotationKind; prefix: string }>> = {
  c: { kind: 'citation', prefix: '' },
  m: { kind: 'note-mark', prefix: 'note:' },
  n: { kind: 'note', prefix: 'note:' },
  e: { kind: 'editorial', prefix: '' },
  s: { kind: 'stage', prefix: '' },
  h: { kind: 'honorific', prefix: 'honorific:' },
  d: { kind: 'date', prefix: 'date:' },
};

/** Reads a file of labelled transcripts. Throws where a label is not closed or of no known kind: that is a mistake of the file. */
export function readLabelled(file: string): Labelled[] {
  return file
    .split(/^===/m)
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
  for (let at = 0; at < body.length; at++) {
    if (body[at] === '⟦') {
      const bar = body.indexOf('|', at);
      open.push({ head: body.slice(at + 1, bar), start: text.length });
      at = bar;
    } else if (body[at] === '⟧') {
      const label = open.pop();
      if (label === undefined) throw new Error(`${name}: a label is closed that was not opened`);
      const span = { start: label.start, end: text.length };
      if (label.head === '?') ignored.push(span);
      else labels.push({ ...span, ...readHead(label.head, name) });
    } else {
      text += body[at];
    }
  }
  if (open.length > 0) throw new Error(`${name}: a label is not closed: ${open[0].head}`);
  return { text, labels: labels.sort((a, b) => a.start - b.start || b.end - a.end), ignored };
}

function readHead(head: string, name: string): Omit<Label, 'start' | 'end'> {
  const [, letter, loose, target, problem] = /^([a-z])(~?) ?([^!]*)(?:!(.+))?$/.exec(head) ?? [];
  const known = kinds[letter];
  if (known === undefined) throw new Error(`${name}: "${head}" is no label`);
  const targets = target === '' ? [] : target.split(',').map(one => (one === '*' ? '*' : known.prefix + one));
  return { kind: known.kind, targets, loose: loose === '~', ...(problem === undefined ? {} : { problem }) };
}
