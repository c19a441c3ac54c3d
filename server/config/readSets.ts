import type { Node } from 'jsonc-parser';
import type { CalendarDate } from '../transcript/calendar';
import { firstDay, lastDay, type DayNumber } from '../transcript/dates/calendars';
import type { ConfigReader } from './configReader';
import type { SubCorpus } from './corpusConfig';
import type { PathReader } from './pathReader';
import { readDate } from './readDate';

/**
 * Reads "sets": sub-corpora by name. One with a condition that cannot be read is left out, since it would be larger than the user
 * meant.
 */
export function readSets(node: Node, reader: ConfigReader, paths: PathReader): SubCorpus[] {
  return Object.values(
    reader.record(node, (value, name, nameNode) => {
      if (name.trim() === '' || name.includes('"')) {
        reader.report(
          nameNode,
          'config-value',
          'The name of a set should not be empty, and should have no quotation mark.',
        );
        return undefined;
      }
      const fields = reader.object<SetFields>(value, {
        files: field => complete(reader.strings(field).map(path => paths.read(path, field))),
        speakers: field => reader.strings(field),
        from: field => readDate(field, reader),
        to: field => readDate(field, reader),
        query: field => reader.string(field),
      });
      if (value.type !== 'object') return undefined;
      const conditions = Object.values(fields);
      if (conditions.length === 0)
        reader.report(
          value,
          'config-value',
          'A set needs at least one of "files", "speakers", "from", "to" and "query".',
        );
      const { from, to } = fields;
      if (from !== undefined && to !== undefined && startOf(from) > endOf(to)) {
        reader.report(value, 'config-value', 'The first day of this set, "from", is after its last day, "to".');
        return undefined;
      }
      const isWhole = conditions.every(condition => condition !== undefined && !isEmptyList(condition));
      return conditions.length > 0 && isWhole ? ({ name, ...fields } as SubCorpus) : undefined;
    }),
  );
}

interface SetFields {
  readonly files: readonly string[] | undefined;
  readonly speakers: readonly string[];
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
  readonly query: string | undefined;
}

function startOf(date: CalendarDate): DayNumber {
  return firstDay(date.calendar, date);
}

function endOf(date: CalendarDate): DayNumber {
  return lastDay(date.calendar, date.to ?? date);
}

/** The list if all of it could be read. */
function complete<T>(items: readonly (T | undefined)[]): readonly T[] | undefined {
  return items.every((item): item is T & {} => item !== undefined) ? items : undefined;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
