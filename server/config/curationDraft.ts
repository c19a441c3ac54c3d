import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { isLaterVersion, knownVersion, laterVersionReason } from './corpusVersion';
import { isNestedTooDeeply } from './nesting';
import { readCuration, type Curated } from '../themes/readCuration';
import { readForm } from '../themes/themeKey';
import { parseConfig } from './parseConfig';
import { eolOf, indentOf, insertItem, removeItem, replaceNode } from './jsonEdits';

/**
 * A curation cannot be written, and the file is unchanged. The message is for the user: it names the file, and says why
 * and what to do.
 */
export class CurationRefused extends Error {
  override readonly name = 'CurationRefused';
}

/** An item of "themes" or a field of "aliases". A theme may have several. */
interface Group {
  /** Key of the theme. */
  readonly key: string;
  readonly label: string;
  readonly labelNode: Node;
  /** A text or a list of texts, if the file is correct. */
  readonly forms: Node | undefined;
  /** The list of "themes" or the object of "aliases", and the index of the group in it. */
  readonly container: Node;
  readonly index: number;
}

/** The text of a corpus.json during a curation, with the elementary edits that curations consist of. */
export class CurationDraft {
  text: string;
  readonly #fileName: string;

  /**
   * Without a text, starts a new file. `fileName` is used in messages. Throws `CurationRefused` if the file is not valid
   * JSON, belongs to another program, or has a field of the wrong type.
   */
  constructor(text: string | undefined, fileName: string) {
    this.text = text === undefined || text.trim() === '' ? '{\n  "corpusStudy": 1\n}\n' : text;
    this.#fileName = fileName;
    this.#checkSyntax();
    this.#checkVersion();
    this.#expectType('themes', ['array'], 'a list in square brackets');
    this.#expectType('aliases', ['object'], 'an object in curly brackets');
    this.#expectType('hidden', ['array', 'string'], 'a list in square brackets');
    const aliasNames = (this.#field('aliases')?.children ?? []).map(({ children }) => children?.[0].value as string);
    const duplicate = firstDuplicate(aliasNames);
    if (duplicate !== undefined)
      throw this.#refusal(`"aliases" has two entries for "${duplicate}". Merge them into one first.`);
  }

  /** The themes, aliases and hidden phrases of the current text. */
  curated(): Curated {
    return readCuration(parseConfig(this.text).curation);
  }

  /** The label and forms in all groups of a theme, without those that belong to another theme. */
  textsOf(key: string): string[] {
    const curated = this.curated();
    const texts = this.#groups()
      .filter(group => group.key === key)
      .flatMap(group => [group.label, ...stringsOf(group.forms).map(node => node.value as string)]);
    return texts.filter(text => curated.canonical(readForm(text).key) === key);
  }

  /** Adds an item to "themes". */
  addTheme(label: string, forms: readonly string[]): void {
    const item = `{ "label": ${JSON.stringify(label)}${forms.length === 0 ? '' : `, "forms": ${listOf(forms)}`} }`;
    const list = this.#field('themes');
    if (list !== undefined) this.text = insertItem(this.text, list, item);
    else this.#addField('themes', ['[', item, ']']);
  }

  /**
   * Adds a form to the first group of a theme. If the theme has no group, adds an alias with the name `theme`. Removes the
   * form from other themes.
   */
  addForm(theme: string, form: string): void {
    const themeKey = readForm(theme).key;
    const formKey = readForm(form).key;
    this.removeForm(formKey, themeKey);
    const groups = this.#groups().filter(group => group.key === themeKey);
    if (groups.some(({ forms }) => stringsOf(forms).some(node => keyOf(node) === formKey))) return;
    const { forms, container, index, labelNode } = groups[0] ?? {};
    if (container === undefined) this.#addAlias(theme, form);
    else if (forms === undefined)
      this.text = insertItem(this.text, container.children![index], `"forms": ${listOf([form])}`);
    else if (forms.type === 'array') this.text = insertItem(this.text, forms, JSON.stringify(form));
    else if (forms.type === 'string') this.text = replaceNode(this.text, forms, listOf([forms.value as string, form]));
    else
      throw this.#refusal(
        `the forms of "${String(labelNode.value)}" should be a list in square brackets. Correct that first.`,
      );
  }

  /** Removes a form from all themes, except the one with the key `except`. */
  removeForm(key: string, except?: string): void {
    const otherGroups = (): Group[] => this.#groups().filter(group => group.key !== except);
    // Forms may be a single text instead of a list. It becomes an empty list, so that the theme keeps its group.
    const findSingle = (): Node | undefined =>
      otherGroups().flatMap(({ forms }) => stringsOf(forms).filter(node => node === forms && keyOf(node) === key))[0];
    for (let node = findSingle(); node !== undefined; node = findSingle())
      this.text = replaceNode(this.text, node, '[]');
    this.#removeAll(
      () =>
        otherGroups().flatMap(({ forms }) =>
          stringsOf(forms)
            .filter(node => keyOf(node) === key)
            .map(node => ({ container: forms!, index: forms!.children!.indexOf(node) })),
        )[0],
    );
  }

  /** Removes all groups of a theme. */
  removeTheme(key: string): void {
    this.#removeAll(() => this.#groups().find(group => group.key === key));
  }

  /** Changes the label in all groups of a theme. */
  relabel(key: string, label: string): void {
    const count = this.#groups().filter(group => group.key === key).length;
    for (let i = 0; i < count; i++) {
      const node = this.#groups().find(group => group.key === key && group.label !== label)?.labelNode;
      if (node !== undefined) this.text = replaceNode(this.text, node, JSON.stringify(label));
    }
  }

  /** Adds a phrase to "hidden". */
  hide(theme: string): void {
    const hidden = this.#field('hidden');
    if (hidden === undefined) this.#addField('hidden', [listOf([theme])]);
    else if (hidden.type === 'string')
      this.text = replaceNode(this.text, hidden, listOf([hidden.value as string, theme]));
    else this.text = insertItem(this.text, hidden, JSON.stringify(theme));
  }

  /** Removes all phrases of "hidden" that hide a theme. */
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

  /** Removes the items that `findNext` returns, until it returns undefined. It is called again after each change. */
  #removeAll(findNext: () => { readonly container: Node; readonly index: number } | undefined): void {
    for (let item = findNext(); item !== undefined; item = findNext())
      this.text = removeItem(this.text, item.container, item.index);
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

  /** Adds a field to the file. `lines` is its value on one line, or an opening line, an item and a closing line. */
  #addField(name: string, lines: readonly string[]): void {
    const [eol, indent] = [eolOf(this.text), indentOf(this.text)];
    const value =
      lines.length === 1 ? lines[0] : `${lines[0]}${eol}${indent}${indent}${lines[1]}${eol}${indent}${lines[2]}`;
    this.text = insertItem(this.text, this.#root()!, `"${name}": ${value}`);
  }

  #checkSyntax(): void {
    if (isNestedTooDeeply(this.text)) throw this.#refusal('its brackets are nested too deeply. Correct that first.');
    const errors: ParseError[] = [];
    parseTree(this.text, errors, { allowTrailingComma: true });
    if (errors.length > 0)
      throw this.#refusal(`it is not valid JSON at line ${lineOf(this.text, errors[0].offset)}. Correct that first.`);
  }

  #checkVersion(): void {
    const root = this.#root();
    const version = root?.type === 'object' ? field(root, 'corpusStudy') : undefined;
    if (version === undefined)
      throw this.#refusal(
        'it belongs to another program. If it is meant for Corpus Study, add the field "corpusStudy": 1.',
      );
    if (isLaterVersion(version.value)) throw this.#refusal(laterVersionReason(version.value as number));
    if (version.value !== knownVersion)
      throw this.#refusal('it belongs to another version of Corpus Study. This version needs "corpusStudy": 1.');
  }

  #expectType(name: string, types: readonly Node['type'][], expected: string): void {
    const node = this.#field(name);
    if (node !== undefined && !types.includes(node.type))
      throw this.#refusal(`"${name}" should be ${expected}. Correct that first.`);
  }

  /** `problem` continues the sentence "Nothing was written to corpus.json, because …". */
  #refusal(problem: string): CurationRefused {
    return new CurationRefused(`Nothing was written to ${this.#fileName}, because ${problem}`);
  }

  /** The tree of the current text; undefined for an empty one. */
  #root(): Node | undefined {
    return parseTree(this.text, [], { allowTrailingComma: true });
  }

  #field(name: string): Node | undefined {
    return field(this.#root(), name);
  }
}

/** The value of a field. Of fields with the same name, the last one counts. */
function field(object: Node | undefined, name: string): Node | undefined {
  return object?.children?.findLast(({ children }) => children?.length === 2 && children[0].value === name)
    ?.children?.[1];
}

function firstDuplicate(names: readonly string[]): string | undefined {
  return names.find((name, i) => names.indexOf(name) < i);
}

/** The texts in a list, or a single text; blank texts are left out. */
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

/** A JSON list of texts. */
function listOf(texts: readonly string[]): string {
  return `[${texts.map(text => JSON.stringify(text)).join(', ')}]`;
}

/** Number of the line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
