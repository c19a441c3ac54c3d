import { findDates } from './dates/findDates';
import type { Line } from './lineLayout';
import { pattern } from './pattern';
import { isLanguageName } from './siteRows';

/** Most lines of a block, and the longest line in it that is not known by its own words, in code units. */
const mostLines = 30;
const longestTop = 60;
const longestFoot = 120;

/** Links that stand one below the other in the menu of an office or a body. */
const officeLink = pattern('u')`
  ^(?:
    (?:the |our )?(?:president|minister|prime minister|mayor|governor|council|cabinet|chancellor|office|bishop|diocese|parish|ministry
    |government
    |department|secretary[- ]general)|(?:press|news|media)(?: (?:room|cent(?:re|er)|releases?|office))?|speeches(?: and \p{L}+)?|statements
    |biography|gallery|events|calendar|about .{2,30}|multimedia|resources|library|documents|departments|services|careers|donate|visit
    |ministries
    |sermons|podcasts?
  )$`;
const skipLink = /^skip (?:to|over) (?:(?:the )?main )?(?:content|navigation|menu)$/i;

/**
 * Marks the menu at the top of a web page, one link in each line, with the names of the site: adjacent lines from the first
 * on, of which the first is the link over the menu, and three are known links or languages. The title follows after an empty
 * line. `isLink` tells lines that are known by their own words.
 */
export function markTopOfPage(
  text: string,
  lines: readonly Line[],
  furniture: boolean[],
  isLink: (content: string) => boolean,
): void {
  const end = endOfBlock(lines, 0);
  if (end < 4 || end > mostLines || end >= lines.length) return;
  const contents = lines.slice(0, end).map(line => contentOf(text, line));
  if (!skipLink.test(contents[0])) return;
  const known = contents.filter(
    (content, index) =>
      furniture[index] || isLink(content) || isLanguageName(content) || officeLink.test(content.toLowerCase()),
  );
  if (known.length < 4 || known.length * 2 < contents.length) return;
  const mayBeNames = contents.every((content, index) => furniture[index] || mayBeLink(content, longestTop));
  if (mayBeNames) furniture.fill(true, 0, end);
}

const heading = pattern('u')`
  ^(?:
    related(?: (?:information|links?|content|articles?|pages?|posts?|news|speeches|statements|stories|documents|items|topics))?
    |see also|read (?:more|next)|you may also like|more(?: (?:news|speeches|statements|stories|from .{2,40}))|latest(?: (?:news
    |speeches|posts))?
    |recent (?:posts|news|speeches|sermons)|quick links|useful links|recommended|further reading|links|share
    |mehr zum thema|weitere (?:reden|beiträge|meldungen|informationen)|verwandte (?:beiträge|themen)|à lire aussi|voir aussi
    |sur le même sujet
    |ver también|noticias relacionadas|leggi anche|articoli correlati|veja também
    |مطالب مرتبط|اخبار مرتبط|مواضيع ذات صلة|اقرأ أيضا
  ):?$`;

/**
 * Marks the links below a text: the last adjacent lines of the file, where they begin with a heading of links or a link, two or more
 * are known by their own words, and none of the others ends like a sentence.
 */
export function markFootOfPage(
  text: string,
  lines: readonly Line[],
  furniture: boolean[],
  isLink: (content: string) => boolean,
): void {
  let from = lines.length - 1;
  while (from > 0 && lines[from].blanks === 0 && !lines[from].newPage && lines.length - from <= mostLines) from--;
  const count = lines.length - from;
  if (from < 1 || count < 3 || count > mostLines) return;
  const contents = lines.slice(from).map(line => contentOf(text, line));
  const isKnown = contents.map((content, index) => furniture[from + index] || isLink(content));
  if (isKnown.filter(Boolean).length < 2 || !(isKnown[0] || heading.test(contents[0].toLowerCase()))) return;
  if (contents.every((content, index) => isKnown[index] || mayBeLink(content, longestFoot)))
    furniture.fill(true, from, lines.length);
}

/** Whether a line may be a link or a name: it is short, and neither a sentence, a label, a quotation nor a date alone. */
function mayBeLink(content: string, longest: number): boolean {
  if (content.length > longest || /[.!?…:;,]["”’»)]?$|^["“«'‘([]/u.test(content)) return false;
  const [date] = findDates(content);
  return date === undefined || date.end - date.start < content.length * 0.6;
}

/** The first line after `from` with an empty line above it. */
function endOfBlock(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && lines[end].blanks === 0 && !lines[end].newPage && end <= mostLines) end++;
  return end;
}

function contentOf(text: string, { start, end }: Line): string {
  return text.slice(start, Math.min(end, start + 240)).trim();
}
