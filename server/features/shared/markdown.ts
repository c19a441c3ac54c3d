/** Control characters, and those that turn the direction of what follows: no hover shows them. */
const controls =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Arabic, Hebrew, Syriac, Thaana and their presentation forms. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const leftToRight = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/u;

/**
 * Text of a file as one line of Markdown that renders as that very text: no emphasis, HTML, image, link, heading, list or
 * bare address in it takes effect. White space is folded, control and direction characters are dropped.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(controls, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>#|~&$@]/g, '\\$&')
      // GFM makes links of bare addresses: break their schemes and their "www.".
      .replace(/:(?=\/)/g, '\\:')
      .replace(/(w)\.(?=\S)/gi, '$1\\.')
      // At the start of a line these begin a list, a rule or an underlined heading.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d{1,10})([.)])/, '$1\\$2')
  );
}

/** The text with a space for each control or direction character: as long as before. */
export function withoutControls(text: string): string {
  return text.replace(controls, ' ');
}

/** Wraps text of another direction than the line's in isolates, since Markdown has no `dir`. Left-to-right text stays as it is. */
export function isolate(text: string): string {
  return isRightToLeft(text) ? `\u2067${text}\u2069` : text;
}

/** Whether the first letter that has a direction runs from right to left. */
function isRightToLeft(text: string): boolean {
  for (const character of text) {
    if (rightToLeft.test(character)) return true;
    if (leftToRight.test(character)) return false;
  }
  return false;
}

/** A link that runs a command of the extension; every character of its arguments that Markdown could read is encoded. */
export function commandLink(label: string, command: string, args: readonly unknown[]): string {
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(
    /[!'()*]/g,
    character => '%' + character.charCodeAt(0).toString(16).toUpperCase(),
  );
  return `[${label}](command:${command}?${encoded})`;
}
