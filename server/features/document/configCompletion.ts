import { getLocation, type Location } from 'jsonc-parser';
import { isNestedTooDeeply } from '../../config/nesting';
import { emptyConfig } from '../../config/parseConfig';
import type { Corpus } from '../../index/corpus';
import { makeEntry, overridesOf } from '../../index/entry';
import type { Entry, ValueSource } from '../../index/facts';
import type { Span } from '../../text/span';
import { isoDate } from '../../transcript/calendar';
import { countNoun } from '../shared/counts';
import { sourceNames } from '../shared/valueSource';

/** Values that the texts, names and folders of transcripts state, for corpus.json. */
export interface ConfigCompletion {
  /** The value or name that is being typed, with its quotation marks. The items replace it. */
  readonly replace: Span;
  readonly items: readonly ConfigItem[];
}

interface ConfigItem {
  readonly label: string;
  /** `from the title` */
  readonly detail: string;
  /** JSON that replaces what is typed: a value, or a name with its value. */
  readonly insert: string;
}

const fields = ['date', 'speaker', 'place'] as const;
type Field = (typeof fields)[number];

/** Most values that are offered, and the longest that is offered, in characters. Chosen by hand. */
const maxItems = 20;
const maxValue = 200;

/**
 * Completes `"transcripts": { "1962-*": { "speaker": "…" } }` in the text of a corpus.json: the value that is found without
 * corpus.json, and where it came from; for a pattern those of all its transcripts, the most frequent first. In place of the
 * name of a field it offers the fields with their values. `folder` is the folder of the file, as for `parseConfig`. Undefined
 * elsewhere.
 */
export function completeConfig(
  corpus: Corpus,
  text: string,
  offset: number,
  folder: string,
): ConfigCompletion | undefined {
  if (isNestedTooDeeply(text)) return undefined;
  const location = getLocation(text, offset);
  const [list, pattern, field] = location.path;
  if (list !== 'transcripts' || typeof pattern !== 'string' || location.path.length !== 3) return undefined;
  const overrides = overridesOf({
    ...emptyConfig,
    transcripts: { [folder + pattern.replace(/^\.\//, '')]: { title: 'x' } },
  });
  const entries = corpus.entries().filter(({ name }) => overrides(name).title !== undefined);
  const replace = replaced(location, text, offset);
  if (location.isAtPropertyKey) {
    // A name that has a value already.
    if (/^\s*:/.test(text.slice(replace.end, replace.end + 100))) return undefined;
    const items = fields.flatMap(name =>
      valuesOf(entries, name).map(({ value, detail }) => ({
        label: `${name}: ${value}`,
        detail,
        insert: `"${name}": ${JSON.stringify(value)}`,
      })),
    );
    return { replace, items: items.slice(0, maxItems) };
  }
  if (!isField(field)) return undefined;
  const items = valuesOf(entries, field).map(({ value, detail }) => ({
    label: value,
    detail,
    insert: JSON.stringify(value),
  }));
  return { replace, items: items.slice(0, maxItems) };
}

function isField(name: unknown): name is Field {
  return fields.some(field => field === name);
}

/** The string that the offset is in, up to the offset where it is not closed; or else nothing. */
function replaced({ previousNode }: Location, text: string, offset: number): Span {
  const isString = previousNode?.type === 'string' || previousNode?.type === 'property';
  const end = isString ? previousNode.offset + previousNode.length : 0;
  if (!isString || offset > end || offset <= previousNode.offset) return { start: offset, end: offset };
  const isClosed = previousNode.length > 1 && text[end - 1] === '"' && text[end - 2] !== '\\';
  return { start: previousNode.offset, end: isClosed ? end : offset };
}

/** The different values of a field, the most frequent first. */
function valuesOf(entries: readonly Entry[], field: Field): { value: string; detail: string }[] {
  const found = new Map<string, { count: number; sources: Set<ValueSource> }>();
  for (const entry of entries) {
    const { value, source } = foundIn(entry, field);
    if (value === undefined || source === undefined || value.length > maxValue) continue;
    const known = found.get(value);
    if (known === undefined) found.set(value, { count: 1, sources: new Set([source]) });
    else {
      known.count++;
      known.sources.add(source);
    }
  }
  return [...found]
    .sort((a, b) => b[1].count - a[1].count)
    .map(([value, { count, sources }]) => {
      const places = [...sources].map(source => sourceNames[source]).join(' or ');
      const where = entries.length === 1 ? '' : `, ${countNoun(count, 'transcript')}`;
      return { value, detail: `found in ${places}${where}` };
    });
}

/** What would be known of a transcript without corpus.json. */
function foundIn({ uri, name, facts, nameSpeaker }: Entry, field: Field): { value?: string; source?: ValueSource } {
  const entry = makeEntry(uri, name, facts, () => ({}), nameSpeaker);
  const source = entry.from[field];
  const value = field === 'date' ? entry.date && isoDate(entry.date) : entry[field];
  return { ...(value !== undefined && { value }), ...(source !== undefined && { source }) };
}
