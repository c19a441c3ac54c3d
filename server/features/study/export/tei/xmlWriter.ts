import { collapseWhitespace } from '../../../shared/readableText';

/** Attributes by name; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Form feeds and vertical tabs are white space, but XML 1.0 has no place for them. */
const verticalSpace = /[\v\f]/g;
/** All other characters that XML 1.0 has no place for: https://www.w3.org/TR/xml/#charsets. Surrogates only where they are alone. */
const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Characters that a terminal obeys or that change the order of a line: written as numbers, which programs read as the same. */
const invisible = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters of a text for which U+FFFD is written, and form feeds and vertical tabs, for which a space is written. */
export function countForbidden(text: string): { readonly replaced: number; readonly spaced: number } {
  return { replaced: text.match(forbidden)?.length ?? 0, spaced: text.match(verticalSpace)?.length ?? 0 };
}

/** Writes XML 1.0. Text is escaped, and what XML 1.0 has no place for is replaced. */
export class XmlWriter {
  readonly #parts: string[] = [];
  readonly #open: string[] = [];

  open(name: string, attributes: Attributes = {}): void {
    this.#parts.push(`<${name}${written(attributes)}>`);
    this.#open.push(name);
  }

  /** Closes the element that was opened last. */
  close(): void {
    this.#parts.push(`</${this.#open.pop()!}>`);
  }

  empty(name: string, attributes: Attributes = {}): void {
    this.#parts.push(`<${name}${written(attributes)}/>`);
  }

  /** Text of a file with its line ends as LF, which every reader of XML makes of them. */
  text(text: string): void {
    this.#parts.push(escaped(text.replace(/\r\n?/g, '\n'), /[&<>]/g));
  }

  /** An element with nothing but a text on one line. */
  element(name: string, text: string, attributes: Attributes = {}): void {
    this.open(name, attributes);
    this.text(collapseWhitespace(text));
    this.close();
  }

  /** A line end between elements, where white space means nothing. */
  line(): void {
    this.#parts.push('\n');
  }

  toString(): string {
    return this.#parts.join('');
  }
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${escaped(collapseWhitespace(String(value)), /[&<>"]/g)}"`,
    )
    .join('');
}

function escaped(text: string, special: RegExp): string {
  return text
    .replace(verticalSpace, ' ')
    .replace(forbidden, '\ufffd')
    .replace(special, sign => signs[sign])
    .replace(invisible, sign => `&#x${sign.charCodeAt(0).toString(16)};`);
}
