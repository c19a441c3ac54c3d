import type { Node } from 'jsonc-parser';
import type { Problem, Severity } from '../text/problem';

/** For each known field of an object, a function that reads its value. */
export type FieldReaders<T> = { readonly [K in keyof T]: (value: Node) => T[K] };

/**
 * Bounds of what is read from one file, because it may come with a folder from a stranger. Chosen by hand: far above what
 * people write.
 */
export const configBounds = {
  /** Entries of all lists and objects together. */
  entries: 100_000,
  /** Labels, forms and aliases of themes, and hidden phrases, together: each is taken apart into its words. */
  phrases: 10_000,
  /** UTF-16 units of one text or name. */
  length: 1000,
  /** Problems that are reported. */
  problems: 500,
};

/**
 * Reads typed values from a JSON tree. A value of the wrong type, and what is over a bound, is reported as a problem and
 * left out.
 */
export class ConfigReader {
  readonly problems: Problem[] = [];
  #entryCount = 0;
  #phraseCount = 0;

  report(node: Pick<Node, 'offset' | 'length'>, code: string, message: string, severity: Severity = 'error'): void {
    const isLast = this.problems.length === configBounds.problems - 1;
    if (this.problems.length >= configBounds.problems) return;
    this.problems.push({
      start: node.offset,
      end: node.offset + node.length,
      code,
      message: isLast ? `${message} There may be more problems below: they are not reported.` : message,
      severity,
    });
  }

  /** The known fields of an object. An unknown field is reported. Of fields with the same name, the last one counts. */
  object<T extends object>(node: Node, readers: FieldReaders<T>): Partial<T> {
    const result: Partial<T> = {};
    for (const { name, nameNode, value } of this.#properties(node)) {
      if (Object.hasOwn(readers, name)) {
        const field = name as keyof T;
        result[field] = readers[field](value);
      } else {
        const known = Object.keys(readers).filter(field => !field.startsWith('$'));
        const message = `Unknown field "${name}". Known fields are: ${known.join(', ')}.`;
        this.report(nameNode, 'config-unknown', message, 'warning');
      }
    }
    return result;
  }

  /** An object with any names. Values for which `read` returns undefined are left out. */
  record<T>(node: Node, read: (value: Node, name: string, nameNode: Node) => T | undefined): Record<string, T> {
    // `Object.fromEntries` treats "__proto__" like any other name; an assignment would not.
    return Object.fromEntries(
      this.#properties(node).flatMap(({ name, nameNode, value }) => {
        const item = read(value, name, nameNode);
        return item === undefined ? [] : [[name, item]];
      }),
    );
  }

  /** Items for which `read` returns undefined are left out. */
  list<T>(node: Node, read: (item: Node) => T | undefined): T[] {
    if (node.type !== 'array') {
      this.#reportType(node, 'a list in square brackets');
      return [];
    }
    return this.#within(node.children ?? [])
      .map(read)
      .filter((item): item is T & {} => item !== undefined);
  }

  /** A list of strings. A single string counts as a list with one item. */
  strings(node: Node): string[] {
    if (node.type === 'string') return [node.value as string];
    return this.list(node, item => this.string(item));
  }

  /** A string that is not blank. */
  string(node: Node): string | undefined {
    if (node.type !== 'string') this.#reportType(node, 'a text in quotation marks');
    else if ((node.value as string).length > configBounds.length) this.#reportLength(node);
    else if ((node.value as string).trim() !== '') return node.value as string;
    else this.report(node, 'config-value', 'This text should not be empty.');
    return undefined;
  }

  /** A string that names or hides themes. */
  phrase(node: Node): string | undefined {
    const text = this.string(node);
    if (text === undefined || ++this.#phraseCount <= configBounds.phrases) return text;
    if (this.#phraseCount === configBounds.phrases + 1)
      this.report(
        node,
        'config-limit',
        `Only the first ${configBounds.phrases} phrases of themes are used: this one and those below are not.`,
      );
    return undefined;
  }

  /** A list of such strings, or one. */
  phrases(node: Node): string[] {
    const items = node.type === 'string' ? [node] : this.list(node, item => item);
    return items.flatMap(item => this.phrase(item) ?? []);
  }

  /** A whole number, at least 1. */
  count(node: Node): number | undefined {
    if (node.type === 'number' && Number.isSafeInteger(node.value) && node.value > 0) return node.value as number;
    if (node.type === 'number') this.report(node, 'config-value', 'This should be a whole number, 1 or greater.');
    else this.#reportType(node, 'a whole number, 1 or greater');
    return undefined;
  }

  #properties(node: Node): { name: string; nameNode: Node; value: Node }[] {
    if (node.type !== 'object') {
      this.#reportType(node, 'an object in curly brackets');
      return [];
    }
    return this.#within(node.children ?? []).flatMap(({ children }) => {
      if (children?.length !== 2) return [];
      const [nameNode, value] = children;
      const name = nameNode.value as string;
      if (name.length <= configBounds.length) return [{ name, nameNode, value }];
      this.#reportLength(nameNode);
      return [];
    });
  }

  /** The entries that the bound still allows. */
  #within(entries: readonly Node[]): readonly Node[] {
    const left = configBounds.entries - this.#entryCount;
    this.#entryCount += Math.min(left, entries.length);
    if (entries.length <= left) return entries;
    const message = `Only the first ${configBounds.entries} entries of this file are used: this one and those below are not.`;
    this.report(entries[left], 'config-limit', message);
    return entries.slice(0, left);
  }

  #reportLength(node: Node): void {
    this.report(node, 'config-limit', `This text is longer than ${configBounds.length} characters, so it is not used.`);
  }

  #reportType(node: Node, expected: string): void {
    this.report(node, 'config-value', `This is ${typeNames[node.type]}, but it should be ${expected}.`);
  }
}

const typeNames: Readonly<Record<Node['type'], string>> = {
  null: 'null',
  boolean: 'true or false',
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  property: 'a field',
};
