import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { readCuration, type Curated } from '../themes/readCuration';
import { readForm } from '../themes/themeKey';
import { parseConfig } from './parseConfig';
import { eolOf, indentOf, insertItem, removeItem, replaceNode } from './jsonEdits';

/** The file is left as it is; the message says why, in a sentence for the user that names the file, and what to do. */
export class CurationRefused extends Error {
  override readonly name = 'CurationRefused';
}

/** What is said of one theme in one place: an item of "themes", or a field of "aliases". */
interface Group {
  readonly key: string;
  readonly label: string;
  readonly labelNode: Node;
  /** A text or a list of texts. */
  readonly forms: Node | undefined;
  readonly container: Node;
  readonly index: number;
}

/** The text of a corpus.json while it is being edited: what it says of themes, and the steps that edits are made of. */
export class CurationDraft {
  readonly #name: string;
  text: string;

  /** `name` is that of the file, for messages. Throws `CurationRefused` where nothing can be written to it. */
  constructor(text: string | undefined, name: string) {
    this.#name = name;

    this.text = text === undefined || text.trim() === '' ? '{\n  "corpusStudy": 1\n}\n' : text;
    const errors: ParseError[] = [];
    const root = parseTree(this.text, errors, { allowTrailingComma: true });
    if (errors.length > 0)
      throw new CurationRefused(
        `${name} is not valid JSON at line ${lineOf(this.text, errors[0].offset)}, so nothing was written to it: mend it there first.`,
      );
    const version = root?.type === 'object' ? field(root, 'corpusStudy') : undefined;
    if (version === undefined)
      throw new CurationRefused(
        `${name} belongs to something else, so nothing was written to it: it lacks the field "corpusStudy": 1.`,
      );
    if (version.value !== 1)
      throw new CurationRefused(
        `${name} was made for another version of Corpus Study, so nothing was written to it: "corpusStudy" should be 1.`,
      );
    this.#expect('themes', ['array'], 'a list in square brackets');
    this.#expect('aliases', ['object'], 'an object in curly brackets');
    this.#expect('hidden', ['array', 'string'], 'a list in square brackets');
    const twice = repeated(
      (this.#field('aliases')?.children ?? []).map(({ children }) => children?.[0].value as string),
    );
    if (twice !== undefined)
      throw new CurationRefused(
        `In ${name}, "aliases" names "${twice}" twice, so nothing was written: make one entry of the two first.`,
      );
  }

  /** What the file says now. */
  curated(): Curated {
    return readCuration(parseConfig(this.text).curation);
  }

  /** The texts that the groups of a theme hold and that are its own: the label first. */
  textsOf(key: string): string[] {
    const curated = this.curated();
    const texts = this.#groups()
      .filter(group => group.key === key)
      .flatMap(group => [group.label, ...stringsOf(group.forms).map(node => node.value as string)]);
    return texts.filter(text => curated.canonical(readForm(text).key) === key);
  }

  addTheme(label: string, forms: readonly string[]): void {
    const item = `{ "label": ${JSON.stringify(label)}${forms.length === 0 ? '' : `, "forms": ${listOf(forms)}`} }`;
    const list = this.#field('themes');
    if (list !== undefined) this.text = insertItem(this.text, list, item);
    else this.#addField('themes', ['[', item, ']']);
  }

  /** Adds a form to the first group of a theme, made where there is none under the name `theme`; other themes lose the form. */
  addForm(theme: string, form: string): void {
    const owner = readForm(theme).key;
    const { key } = readForm(form);
    this.removeForm(key, owner);
    const groups = this.#groups().filter(group => group.key === owner);
    if (groups.some(({ forms }) => stringsOf(forms).some(node => keyOf(node) === key))) return;
    const { forms, container, index, labelNode } = groups[0] ?? {};
    if (container === undefined) this.#addAlias(theme, form);
    else if (forms === undefined)
      this.text = insertItem(this.text, container.children![index], `"forms": ${listOf([form])}`);
    else if (forms.type === 'array') this.text = insertItem(this.text, forms, JSON.stringify(form));
    else if (forms.type === 'string') this.text = replaceNode(this.text, forms, listOf([forms.value as string, form]));
    else
      throw new CurationRefused(
        `In ${this.#name}, the forms of "${String(labelNode.value)}" should be a list in square brackets, so nothing was written: mend that first.`,
      );
  }

  /** Takes a form away from all themes but one. */
  removeForm(key: string, keptBy?: string): void {
    const others = (): Group[] => this.#groups().filter(group => group.key !== keptBy);
    const single = (): Node | undefined =>
      others().flatMap(({ forms }) => stringsOf(forms).filter(node => node === forms && keyOf(node) === key))[0];
    // A theme that loses its only form keeps its name.
    for (let node = single(); node !== undefined; node = single()) this.text = replaceNode(this.text, node, '[]');
    this.#removeAll(
      () =>
        others().flatMap(({ forms }) =>
          stringsOf(forms)
            .filter(node => keyOf(node) === key)
            .map(node => ({ container: forms!, index: forms!.children!.indexOf(node) })),
        )[0],
    );
  }

  /** Takes away all that is said of a theme. */
  removeTheme(key: string): void {
    this.#removeAll(() => this.#groups().find(group => group.key === key));
  }

  relabel(key: string, label: string): void {
    const count = this.#groups().filter(group => group.key === key).length;
    for (let i = 0; i < count; i++) {
      const node = this.#groups().find(group => group.key === key && group.label !== label)?.labelNode;
      if (node !== undefined) this.text = replaceNode(this.text, node, JSON.stringify(label));
    }
  }

  hide(theme: string): void {
    const hidden = this.#field('hidden');
    if (hidden === undefined) this.#addField('hidden', [listOf([theme])]);
    else if (hidden.type === 'string')
      this.text = replaceNode(this.text, hidden, listOf([hidden.value as string, theme]));
    else this.text = insertItem(this.text, hidden, JSON.stringify(theme));
  }

  /** Takes away whatever hides a theme. */
  unhide(key: string): void {
    const hides = (node: Node): boolean =>
      readCuration({ ...parseConfig(this.text).curation, hidden: [node.value as string] }).isHidden(key);
    const single = this.#field('hidden');
    if (isText(single) && hides(single)) this.text = replaceNode(this.text, single, '[]');
    this.#removeAll(() => {
      const hidden = this.#field('hidden');
      const index = hidden?.children?.findIndex(node => isText(node) && hides(node)) ?? -1;
      return hidden === undefined || index < 0 ? undefined : { container: hidden, index };
    });
  }

  /** Removes one item after the other until `next` finds no more. */
  #removeAll(next: () => { readonly container: Node; readonly index: number } | undefined): void {
    for (let found = next(); found !== undefined; found = next())
      this.text = removeItem(this.text, found.container, found.index);
  }

  #groups(): Group[] {
    const themes = this.#field('themes');
    const aliases = this.#field('aliases');
    const fromThemes = (themes?.children ?? []).flatMap((item, index): Group[] => {
      const label = item.type === 'object' ? field(item, 'label') : undefined;
      return isText(label)
        ? [
            {
              key: keyOf(label),
              label: label.value as string,
              labelNode: label,
              forms: field(item, 'forms'),
              container: themes!,
              index,
            },
          ]
        : [];
    });
    const fromAliases = (aliases?.children ?? []).flatMap(({ children }, index): Group[] => {
      const [name, forms] = children ?? [];
      return forms === undefined
        ? []
        : [{ key: keyOf(name), label: name.value as string, labelNode: name, forms, container: aliases!, index }];
    });
    return [...fromThemes, ...fromAliases];
  }

  #addAlias(theme: string, form: string): void {
    const item = `${JSON.stringify(theme)}: ${listOf([form])}`;
    const aliases = this.#field('aliases');
    if (aliases !== undefined) this.text = insertItem(this.text, aliases, item);
    else this.#addField('aliases', ['{', item, '}']);
  }

  /** A field of the file: on one line, or as an opening, an item and a closing line. */
  #addField(name: string, lines: readonly string[]): void {
    const [eol, indent] = [eolOf(this.text), indentOf(this.text)];
    const value =
      lines.length === 1 ? lines[0] : `${lines[0]}${eol}${indent}${indent}${lines[1]}${eol}${indent}${lines[2]}`;
    this.text = insertItem(this.text, this.#root(), `"${name}": ${value}`);
  }

  #expect(name: string, types: readonly Node['type'][], wanted: string): void {
    const node = this.#field(name);
    if (node !== undefined && !types.includes(node.type))
      throw new CurationRefused(
        `In ${this.#name}, "${name}" should be ${wanted}, so nothing was written: mend that first.`,
      );
  }

  #root(): Node {
    return parseTree(this.text, [], { allowTrailingComma: true })!;
  }

  #field(name: string): Node | undefined {
    return field(this.#root(), name);
  }
}

/** The value of a field; of one stated twice the last counts. */
function field(object: Node, name: string): Node | undefined {
  return object.children?.findLast(({ children }) => children?.length === 2 && children[0].value === name)
    ?.children?.[1];
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, i) => names.indexOf(name) < i);
}

function stringsOf(node: Node | undefined): Node[] {
  if (node === undefined) return [];
  return (node.type === 'array' ? (node.children ?? []) : [node]).filter(isText);
}

function isText(node: Node | undefined): node is Node {
  return node?.type === 'string' && (node.value as string).trim() !== '';
}

function keyOf(node: Node): string {
  return readForm(node.value as string).key;
}

function listOf(texts: readonly string[]): string {
  return `[${texts.map(text => JSON.stringify(text)).join(', ')}]`;
}

/** From 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
