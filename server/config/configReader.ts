import type { Node } from 'jsonc-parser';
import type { Problem, Severity } from '../text/problem';

/** What to do with each known field of an object. */
export type Fields = Readonly<Record<string, (value: Node) => void>>;

/** Reads values out of a JSON tree; what has the wrong type is reported where it stands and left out. */
export class ConfigReader {
  readonly problems: Problem[] = [];

  report(node: Node, code: string, message: string, severity: Severity = 'error'): void {
    this.problems.push({ start: node.offset, end: node.offset + node.length, code, message, severity });
  }

  /** Visits the fields of an object; an unknown one is reported, of one stated twice the last counts. */
  eachField(node: Node, fields: Fields): void {
    for (const { name, nameNode, value } of this.#properties(node)) {
      const visit = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (visit !== undefined) visit(value);
      else
        this.report(
          nameNode,
          'config-unknown',
          `"${name}" is not known here; known are ${Object.keys(fields)
            .filter(field => !field.startsWith('$'))
            .join(', ')}.`,
          'warning',
        );
    }
  }

  /** An object whose names are the user's own. Values that `read` leaves undefined are left out. */
  record<T>(node: Node, read: (value: Node, name: string, nameNode: Node) => T | undefined): Record<string, T> {
    // Not by assignment: a name such as "__proto__" is a name like any other.
    return Object.fromEntries(
      this.#properties(node).flatMap(({ name, nameNode, value }) => {
        const item = read(value, name, nameNode);
        return item === undefined ? [] : [[name, item]];
      }),
    );
  }

  list<T>(node: Node, read: (item: Node) => T | undefined): T[] {
    if (node.type !== 'array') {
      this.#wrongType(node, 'a list in square brackets');
      return [];
    }
    return (node.children ?? []).map(read).filter((item): item is T & {} => item !== undefined);
  }

  /** A list of strings; a single string counts as a list of one. */
  strings(node: Node): string[] {
    if (node.type === 'string') return [node.value as string];
    return this.list(node, item => this.string(item));
  }

  string(node: Node): string | undefined {
    if (node.type === 'string' && (node.value as string).trim() !== '') return node.value as string;
    this.#wrongType(node, 'a text in quotation marks that is not empty');
    return undefined;
  }

  /** A whole number from 1. */
  count(node: Node): number | undefined {
    if (node.type === 'number' && Number.isSafeInteger(node.value) && node.value > 0) return node.value as number;
    this.#wrongType(node, 'a whole number from 1');
    return undefined;
  }

  #properties(node: Node): { name: string; nameNode: Node; value: Node }[] {
    if (node.type !== 'object') {
      this.#wrongType(node, 'an object in curly brackets');
      return [];
    }
    return (node.children ?? []).flatMap(({ children }) =>
      children?.length === 2 ? [{ name: children[0].value as string, nameNode: children[0], value: children[1] }] : [],
    );
  }

  #wrongType(node: Node, wanted: string): void {
    this.report(node, 'config-value', `Here stands ${typeNames[node.type]}; it should be ${wanted}.`);
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
