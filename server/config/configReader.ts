import type { Node } from 'jsonc-parser';
import type { Problem, Severity } from '../text/problem';

/** For each known field of an object, a function that reads its value. */
export type FieldReaders<T> = { readonly [K in keyof T]: (value: Node) => T[K] };

/** Reads typed values from a JSON tree. A value of the wrong type is reported as a problem and left out. */
export class ConfigReader {
  readonly problems: Problem[] = [];

  report(node: Node, code: string, message: string, severity: Severity = 'error'): void {
    this.problems.push({ start: node.offset, end: node.offset + node.length, code, message, severity });
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
    return (node.children ?? []).map(read).filter((item): item is T & {} => item !== undefined);
  }

  /** A list of strings. A single string counts as a list with one item. */
  strings(node: Node): string[] {
    if (node.type === 'string') return [node.value as string];
    return this.list(node, item => this.string(item));
  }

  /** A string that is not blank. */
  string(node: Node): string | undefined {
    if (node.type !== 'string') this.#reportType(node, 'a text in quotation marks');
    else if ((node.value as string).trim() !== '') return node.value as string;
    else this.report(node, 'config-value', 'This text should not be empty.');
    return undefined;
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
    return (node.children ?? []).flatMap(({ children }) =>
      children?.length === 2 ? [{ name: children[0].value as string, nameNode: children[0], value: children[1] }] : [],
    );
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
