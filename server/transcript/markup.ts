import { mergeSpans, type Span } from '../text/span';
import { pattern, patternSource } from './pattern';

/** The parts of a masked view that are written in a text but are not its prose. */
export interface Markup {
  /**
   * Brackets, targets and definitions of Markdown links, addresses, DOIs, names of files, and symbols of documents and
   * parts. In text order, without overlap.
   */
  readonly nonProse: readonly Span[];
  /** Code between backticks, with them. In text order. */
  readonly code: readonly Span[];
  /** Labels of defined Markdown links, in lower case: `rules` of `[rules]: https://…`. */
  readonly labels: ReadonlySet<string>;
}

/** Finds the markup of the view. Linear in its length: all repetitions are bounded. */
export function findMarkup(view: string): Markup {
  const definitions = view.includes(']:') ? [...view.matchAll(definition)] : [];
  const spans = [
    ...(view.includes('](') ? linkSigns(view) : []),
    ...definitions.map(spanOf),
    ...(mayHoldAddress.test(view) ? [...view.matchAll(address)].map(match => withoutStops(view, spanOf(match))) : []),
    ...(view.includes('/') ? [...view.matchAll(symbol)].filter(([text]) => isSymbol(text)).map(spanOf) : []),
    ...(mayHoldFileName.test(view) ? [...view.matchAll(fileName)].map(spanOf) : []),
    ...(mayHoldPartNumber.test(view) ? [...view.matchAll(partNumber)] : []).map(({ 0: whole, 1: number, index }) => {
      const end = index + whole.length;
      return { start: end - number.length, end };
    }),
  ];
  return {
    nonProse: mergeSpans(spans),
    code: view.includes('`') ? [...view.matchAll(code)].map(spanOf) : [],
    labels: new Set(definitions.map(match => match[1].toLowerCase())),
  };
}

/** The HTML tags and comments of a text, which may be wrapped; scripts and styles with their content. */
export function findTags(text: string): Span[] {
  return text.includes('<') ? [...text.matchAll(tag)].map(spanOf) : [];
}

const elements = patternSource`
  (?:
    a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del
    |details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input
    |ins|kbd|label|li|link|main|mark|meta|nav|object|ol|option|p|param|picture|pre|q|rp|rt|ruby|s|samp|section|select
    |small|source|span|strike|strong|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|var|video
    |wbr
  )`;
const tag = pattern('gi')`
  <!--[^]{0,4000}?-->|<(script|style)\b[^<>]{0,400}>[^]{0,8000}?</\1>
  |(?<!\]\()</?${elements}(?:\s[^<>]{0,800})?/?>`;

/** What the target of a Markdown link looks like: an address, an anchor, a path or the name of a file. */
const target = patternSource`
  (?:
    <[^<>\n]{1,400}>
    |(?:https?:|ftp:|www\.|mailto:|tel:|[.#/])[^\s()]{0,400}(?:\([^\s()]{0,100}\)[^\s()]{0,100})?
    |[^\s()<>:]{1,200}(?:/[^\s()<>]{0,200}|\.[a-z][a-z0-9]{1,4}(?:#[^\s()]{0,100})?)
  )`;
/** A link or image: its opening bracket, its text, and the rest. Around another bracket only the rest is found. */
const link = pattern('g')`
  (?:(!?\[)([^\[\]\n]{0,300}))?\]\(${target}(?:[ ]{1,4}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\)`;
const definition = pattern('g')`
  \[([^\]\[\n^]{1,80})\]:[ ]{1,8}<?(?:https?:|ftp:|www\.|mailto:|\.{0,2}/|#)[^\s<>]{0,400}>?
  (?:[ ]{1,8}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?`;

/** The links without their text. */
function linkSigns(view: string): Span[] {
  return [...view.matchAll(link)].flatMap(match => {
    const { start, end } = spanOf(match);
    const [, opening = '', text = ''] = match;
    const rest = { start: start + opening.length + text.length, end };
    return opening === '' ? [rest] : [{ start, end: start + opening.length }, rest];
  });
}

const mayHoldAddress = /:\/\/|www\.|@|\bdoi:|\b10\.\d{4}|\.[a-z]{2,7}\//i;
const address = pattern('gi')`
  (?:https?|ftp)://[^\s<>"“”«»]{1,400}|(?<![\w.])www\.[^\s<>"“”«»]{1,400}
  |(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}
  |(?<![\w@.-])(?:[\w-]{1,63}\.){1,4}
  (?:com|org|net|edu|gov|mil|int|info|io|eu|ir|uk|de|fr|lb|iq|sa|eg|tr|in|pk|us|ca|au|example|test)/[^\s<>"“”«»]{0,300}
  |\bdoi: {0,2}\S{1,200}|(?<![\w.])10\.\d{4,9}/[^\s<>"“”«»]{1,200}`;

/** An address without the full stop of the sentence, and without a bracket that was opened before it. */
function withoutStops(view: string, address: Span): Span {
  const { start } = address;
  let end = endInBrackets(view, address);
  while (end > start && /[.,;:!?'’*_\]}]/.test(view[end - 1])) end--;
  return { start, end };
}

/** The end of an address, before a closing bracket that was opened before it: "](https://…).[^2]". */
function endInBrackets(view: string, { start, end }: Span): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (view[at] === '(') depth++;
    else if (view[at] === ')' && --depth < 0) return at;
  }
  return end;
}

const extension = patternSource`
  \.(?:
    zip|pdf|txt|md|docx?|odt|rtf|html?|xml|json|csv|xlsx?|pptx?|epub|jpe?g|png|gif|tiff?|svg|mp3|mp4|m4a|wav|avi|mov
    |srt|vtt|tar|gz|mkv|ogg|webm|exe
  )(?![\w/-])`;
const mayHoldFileName = new RegExp(extension);
const fileName = pattern('g')`
  (?<![\w./@-])(?:\.{0,2}/)?(?:[\w.-]{1,60}/){0,6}[\w-][\w.-]{0,80}${extension}`;

/** `A/51/L.9/Rev.2`: parts of capitals and digits between slashes. */
const symbol = /(?<![\p{L}\p{N}/.-])[A-Z]{1,8}(?:\/[A-Z0-9][A-Za-z0-9.()-]{0,20}){1,8}/gu;

function isSymbol(text: string): boolean {
  const [first, ...others] = text.split('/');
  if (!/\d/.test(text) || eraOrMonth.test(first) || /\/RES\//.test(text)) return false;
  return others.length > 1 || /^[A-Z][A-Za-z]{0,5}\./.test(others[0]);
}

/** "AH/1979" is a year. "Q/2/255" is a verse. Resolutions ("A/RES/51/171") are documents that can be cited. */
const eraOrMonth = /^(?:AH|AD|CE|BCE|BC|SH|AHS|AM|H|Q|QS|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)$/;

const mayHoldPartNumber = /(?:version|model| [nN]o\.?| number) [A-Z\u0080-\uffff]/;
/** "part No. Lev.4", "version Rev. 3": what only looks like a chapter. */
const partNumber = pattern('gu')`
  \b(?:version|model|(?:part|serial|item|catalogue|order|draft) (?:no\.?|No\.?|number))[ ]
  (\p{Lu}\p{Ll}{0,4}[.-]? ?\d{1,4})(?![\p{Nd}:]|\.\p{Nd})`;

const code = /```[^`]{1,8000}```|(?<![`\p{L}\p{N}])`(?![ `])[^`\n]{0,200}[^`\s]`(?![`\p{L}\p{N}])/gu;

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
