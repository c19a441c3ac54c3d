/*
 * Text of files and messages about them, made safe for the places where people read it. Markdown, HTML and icons have their
 * own functions: `escapeMarkdown`, `escapeHtml`, `escapeIcons`.
 */

/** Control characters, line ends included, and the signs that end a line in Unicode. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Characters that change the direction of the text around them, so that a line shows in another order than it has. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * One line without control characters, such as those that colour a terminal, move its cursor or set its title. White space
 * stays, except that tabs and line ends become spaces.
 */
export function plainLine(text: string): string {
  return text.replace(controls, ' ').replace(directions, '');
}

/**
 * A message for a person. Editors turn `[words](address)` in messages into links, also into links that run commands: here
 * it stays text.
 */
export function plainMessage(text: string): string {
  return plainLine(text).replace(/\](?=\()/g, ']\u200b');
}

/** JSON that a terminal can show: what `JSON.stringify` leaves as it is, although a terminal obeys it, is escaped. */
export function printableJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
