import type { Node } from 'jsonc-parser';
import { parseDate, type CalendarDate } from '../transcript/calendar';
import type { ConfigReader } from './configReader';

/** Reads a date, and reports text that is none. */
export function readDate(node: Node, reader: ConfigReader): CalendarDate | undefined {
  const text = reader.string(node);
  if (text === undefined) return undefined;
  const date = parseDate(text);
  if (date === undefined)
    reader.report(node, 'config-value', `"${text}" is not a date. Write it as 2014-11-27, 2014-11 or 2014.`);
  return date;
}
