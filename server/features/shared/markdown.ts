import { shorten } from './readableText';

/** Control characters and characters that change the direction of text. Hovers never contain them. */
const controls =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Arabic, Hebrew, Syriac, Thaana and their presentation forms. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const leftToRight = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/u;

/**
 * Text of a file as one line of Markdown that renders as exactly this text: no emphasis, HTML, image, link, heading,
 * list or bare address in it takes effect. White space is collapsed; control and direction characters are removed.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(controls, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>#|~&$@]/g, '\\$&')
      // GFM turns bare addresses into links, so break their schemes and their "www.".
      .replace(/:(?=\/)/g, '\\:')
      .replace(/(w)\.(?=\S)/gi, '$1\\.')
      // At the start of a line these begin a list, a rule or an underlined heading.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d{1,10})([.)])/, '$1\\$2')
  );
}

/**
 * Text of a file as one line of code in Markdown: nothing in it takes effect, and no program makes a link of it. White space is
 * collapsed; control and direction characters are removed. The text must not be empty.
 */
export function inlineCode(text: string): string {
  const line = text.replace(controls, '').replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** The text with a space in place of each control or direction character. The length does not change. */
export function replaceControls(text: string): string {
  return text.replace(controls, ' ');
}

/** Wraps right-to-left text in isolates, because Markdown has no `dir`. Left-to-right text is returned unchanged. */
export function isolate(text: string): string {
  return isRightToLeft(text) ? `\u2067${text}\u2069` : text;
}

/** A title or other text of a file, shortened to `limit` characters, ready to stand in a line of Markdown. */
export function inlineText(text: string, limit: number): string {
  return isolate(escapeMarkdown(shorten(text, limit)));
}

/**
 * A link that runs a command of the extension. Characters of the arguments that have a meaning in Markdown are encoded.
 */
export function commandLink(label: string, command: string, args: readonly unknown[]): string {
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(
    /[!'()*]/g,
    character => '%' + character.charCodeAt(0).toString(16).toUpperCase(),
  );
  return `[${label}](command:${command}?${encoded})`;
}

/** Whether the first letter that has a direction runs from right to left. */
export function isRightToLeft(text: string): boolean {
  for (const character of text) {
    if (rightToLeft.test(character)) return true;
    if (leftToRight.test(character)) return false;
  }
  return false;
}
