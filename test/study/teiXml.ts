import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
interface Parser {
  onerror: (error: Error) => void;
  onopentag: (tag: Tag) => void;
  onclosetag: (name: string) => void;
  ontext: (text: string) => void;
  write(text: string): Parser;
  close(): void;
}
/** sax is installed with the packager of extensions; its types are not. */
const sax = createRequire(__filename)('sax') as { parser(strict: boolean): Parser };

/** What a program reads in a document of TEI. */
export interface ReadTei {
  /** The text of each `body`. */
  readonly bodies: readonly string[];
  /** Each element of a body with its attributes and all text in it, in the order of their ends. */
  readonly elements: readonly {
    readonly name: string;
    readonly attributes: Tag['attributes'];
    readonly text: string;
  }[];
}

/** Reads XML. Throws where it is not well-formed, where an id is not unique, and where a pointer has no target. */
export function readTei(xml: string): ReadTei {
  const bodies: string[] = [];
  const elements: { name: string; attributes: Tag['attributes']; text: string }[] = [];
  const ids = new Set<string>();
  const pointers: string[] = [];
  const open: { name: string; attributes: Tag['attributes']; text: string }[] = [];
  const parser = sax.parser(true);
  parser.onerror = error => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    open.push({ name, attributes, text: '' });
    const id = attributes['xml:id'];
    if (id !== undefined) {
      assert.ok(!ids.has(id), `${id} is an id twice`);
      ids.add(id);
    }
    for (const value of Object.values(attributes)) if (value.startsWith('#')) pointers.push(value.slice(1));
  };
  parser.ontext = text => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.onclosetag = name => {
    const closed = open.pop()!;
    if (name === 'body') bodies.push(closed.text);
    const isInBody = open.some(each => each.name === 'body');
    if (isInBody) elements.push(closed);
    if (isInBody) open.at(-1)!.text += closed.text;
  };
  parser.write(xml).close();
  for (const pointer of pointers) assert.ok(ids.has(pointer), `nothing has the id ${pointer}`);
  return { bodies, elements };
}

/** The text without white space, with U+FFFD for what XML 1.0 does not allow. */
export function visibleText(text: string): string {
  return (
    text
      .replace(/\s+/gu, '')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
  );
}
