import type { Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import { formatKey, type Level } from '../key';
import type { CitationForm, DivisionKind, Work } from '../citation';
import { rank } from './kinds';
import type { NumberItem } from './numbers';
import { levelOf, type Part } from './parts';
import { change } from './places';
import type { Scan } from './scan';

/** What a citation of a work starts with. */
export interface WorkHead {
  readonly start: number;
  readonly end?: number;
  readonly work?: Span;
  readonly form?: CitationForm;
  /** Levels carried over from an earlier citation, outside those written here. */
  readonly outer?: readonly Level[];
}

/** Adds a citation for each number of the innermost division; remembers the last. */
export function emitWork(scan: Scan, work: Work, written: readonly Part[], head: WorkHead): void {
  const parts = written.map(part => asInWork(work, part, written));
  const ordered = [...parts].sort((a, b) => rank[a.kind] - rank[b.kind]);
  const inner = ordered[ordered.length - 1];
  const outerParts = ordered.slice(0, -1);
  const outer = [...(head.outer ?? []), ...outerParts.map(part => levelOf(work, part.kind, part.items[0].from))];
  const start = Math.min(head.start, ...parts.map(part => part.start));
  const end = Math.max(
    head.end ?? 0,
    ...parts.map(part =>
      part.kind === inner.kind ? (part.items.length > 1 ? part.items[0].end : part.end) : part.end,
    ),
  );
  inner.items.forEach((item, index) => {
    const first = index === 0;
    const from = [...outer, levelOf(work, inner.kind, item.from)];
    const upper = item.to ?? (item.open === undefined ? undefined : item.from + 1);
    const to = upper === undefined ? undefined : [...outer, levelOf(work, inner.kind, upper)];
    const key = formatKey({ work: work.key, from, ...(to === undefined ? {} : { to }) });
    const locus = first
      ? { start: inner.start, end: inner.items.length > 1 ? item.end : inner.end }
      : { start: item.start, end: item.end };
    const division =
      first && outerParts.length > 0
        ? { start: outerParts[0].start, end: outerParts[outerParts.length - 1].end }
        : undefined;
    scan.found.push({
      key,
      start: first ? start : item.start,
      end: first ? end : item.end,
      form: first ? (head.form ?? 'prose') : 'carried',
      ...(first && head.work !== undefined ? { work: head.work } : {}),
      ...(division === undefined || division.end < division.start ? {} : { division }),
      locus,
      problems: [
        ...(first ? outerParts.flatMap(part => limitProblems(scan, work, part.kind, part.items[0])) : []),
        ...limitProblems(scan, work, inner.kind, item),
      ],
    });
    scan.memory.last = { work: work.key, levels: from, key, block: scan.block };
    scan.memory.scripture = undefined;
  });
}

/** "v. 3, p. 24": the v of a work that has pages and no verses is its volume. */
function asInWork(work: Work, part: Part, parts: readonly Part[]): Part {
  const volume =
    part.kind === 'verse' && !work.divisions.includes('verse') && !parts.some(other => other.kind === 'volume');
  return volume ? { ...part, kind: 'volume' } : part;
}

/** A citation of a work as a whole. */
export function emitWhole(scan: Scan, work: Work, span: Span): void {
  scan.found.push({
    key: work.key,
    start: span.start,
    end: span.end,
    form: 'prose',
    work: { start: span.start, end: span.end },
    problems: [],
  });
  scan.memory.last = { work: work.key, levels: [], key: work.key, block: scan.block };
  scan.memory.scripture = undefined;
}

/** Levels that stand outside the divisions now written, of a source cited before. */
export function outerLevels(
  levels: readonly Level[],
  rankOf: (level: Level) => number,
  parts: readonly Part[],
): Level[] {
  const least = Math.min(...parts.map(part => rank[part.kind]));
  return levels.filter(level => rankOf(level) < least);
}

function limitProblems(scan: Scan, work: Work, kind: DivisionKind, item: NumberItem): Problem[] {
  const limit = kind === 'volume' ? (work.volumes ?? work.limits?.volume) : work.limits?.[kind];
  const highest = item.to ?? item.from;
  if (item.reversed === true) {
    return [
      {
        code: kind === 'volume' ? 'volume-missing' : 'division-missing',
        severity: 'error',
        start: item.start,
        end: item.end,
        message: 'The range ends before it starts.',
        fixes: [change(scan, item, `${item.from}-${item.to}`)],
      },
    ];
  }
  if (item.from >= 1 && (limit === undefined || highest <= limit)) return [];
  const bound = item.from < 1 ? 1 : limit!;
  const many = `${kind}${limit === 1 ? '' : 's'}`;
  return [
    {
      code: kind === 'volume' ? 'volume-missing' : 'division-missing',
      severity: kind === 'volume' ? 'error' : 'warning',
      start: item.start,
      end: item.end,
      message:
        item.from < 1
          ? `${work.title} has no ${kind} 0.`
          : `${work.title} has ${limit} ${many}; there is no ${kind} ${highest}.`,
      fixes: /\d|[\u0660-\u0669\u06f0-\u06f9]/.test(scan.view.slice(item.start, item.end))
        ? [
            change(
              scan,
              { start: item.start, end: trimmedEnd(scan, item) },
              item.to === undefined || item.from >= bound ? String(bound) : `${item.from}-${bound}`,
            ),
          ]
        : [],
    },
  ];
}

function trimmedEnd(scan: Scan, item: NumberItem): number {
  return item.start + scan.view.slice(item.start, item.end).trimEnd().length;
}
