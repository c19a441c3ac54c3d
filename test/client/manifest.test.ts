import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tokenKinds } from '../../server/features/document/semanticTokens';
import { curationCommands } from '../../server/features/themes/curationActions';
import { commands, defaultSettings, serverCommands, settingsSection } from '../../server/protocol';

interface Manifest {
  main: string;
  icon: string;
  activationEvents: string[];
  contributes: {
    commands: { command: string; title: string; category: string }[];
    keybindings: { command: string; when?: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    languages: { id: string }[];
    configurationDefaults: Record<string, unknown>;
    configuration: { properties: Record<string, { default: unknown; type: string }> };
    jsonValidation: { url: string }[];
    semanticTokenTypes: { id: string }[];
    semanticTokenScopes: { scopes: Record<string, string[]> }[];
    views: Record<string, { id: string; when?: string }[]>;
    viewsWelcome: { view: string; contents: string; when: string }[];
  };
}

const root = resolve(__dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const { contributes } = manifest;
const declared = contributes.commands.map(({ command }) => command).sort();

describe('manifest', () => {
  it('declares the commands that the client registers', () => {
    assert.deepEqual(registered(), declared);
  });

  it('declares the settings that the server reads, with its defaults', () => {
    const declaredDefaults = Object.fromEntries(
      Object.entries(contributes.configuration.properties).map(([name, { default: value }]) => [name, value]),
    );
    assert.deepEqual(declaredDefaults, {
      ...flat(settingsSection, defaultSettings),
      'corpusStudy.trace.server': 'off',
    });
  });

  it('declares the kinds of token that the server tells apart, each with a colour', () => {
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id).sort(), [...tokenKinds].sort());
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0].scopes).sort(), [...tokenKinds].sort());
  });

  it('declares the views that the client makes, each under a condition, with words for each state in which they are empty', () => {
    const views = Object.values(contributes.views).flat();
    const made = [...clientSource().matchAll(/createTreeView(?:<[^(]*>)?\('([\w.]+)'/g)].map(([, id]) => id);
    assert.deepEqual(
      views.map(({ id }) => id),
      made,
    );
    assert.doesNotMatch(clientSource(), /registerTreeDataProvider|registerWebviewViewProvider/);
    for (const { id, when } of views) assert.ok(when, id);
    const states = /export type ThemesState = ([^;]+);/.exec(clientSource())![1].match(/\w+/g)!;
    const told = contributes.viewsWelcome.map(({ when }) => /themesState == (\w+)$/.exec(when)![1]);
    assert.deepEqual(told.sort(), states.filter(state => state !== 'listed').sort());
  });

  it('lets words in empty views run only commands that are there', () => {
    const linked = contributes.viewsWelcome.flatMap(({ contents }) =>
      [...contents.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command),
    );
    for (const command of linked)
      assert.ok(declared.includes(command) || /^(vscode|workbench\.action)\./.test(command), command);
  });

  it('puts only commands of its own into menus and keys, each under a condition', () => {
    const { commandPalette, ...menus } = contributes.menus;
    for (const { command, when } of [...contributes.keybindings, ...commandPalette, ...Object.values(menus).flat()]) {
      assert.ok(declared.includes(command), command);
      assert.ok(when, `${command} has a condition`);
    }
  });

  it('keeps the commands of links and rows out of the palette', () => {
    const hidden = contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    assert.deepEqual(
      hidden.sort(),
      [
        ...Object.values(commands),
        serverCommands.curate,
        ...[
          'showTheme',
          'openMention',
          'moreThemes',
          'searchFilter',
          'searchSort',
          'searchDocument',
          'searchHistory',
          'searchCopy',
          'searchSide',
          'searchForget',
          'openResult',
        ].map(name => `corpusStudy.${name}`),
      ].sort(),
    );
  });

  it('declares the commands that the server names in code actions', () => {
    for (const command of [...Object.values(serverCommands), ...Object.values(curationCommands)])
      assert.ok(declared.includes(command), command);
  });

  it('files every command under Corpus', () => {
    assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['Corpus']);
    assert.equal(contributes.commands.find(({ command }) => command === 'corpusStudy.search')?.title, 'Search…');
  });

  it('changes editor settings only for languages of its own', () => {
    const own = contributes.languages.map(({ id }) => `[${id}]`).filter(language => language.startsWith('[corpus-'));
    assert.ok(own.length > 0);
    assert.deepEqual(
      Object.keys(contributes.configurationDefaults).filter(key => !own.includes(key)),
      [],
    );
  });

  it('is not activated by every start of the editor', () => {
    assert.deepEqual(
      manifest.activationEvents.filter(event => !/^(workspaceContains|onLanguage):/.test(event)),
      [],
    );
  });

  it('names files that are there', () => {
    for (const path of [manifest.icon, ...contributes.jsonValidation.map(({ url }) => url)])
      assert.ok(existsSync(join(root, path)), path);
  });

  it('lets files of other programs that are called corpus.json alone', () => {
    const { properties, then, ...schema } = JSON.parse(
      readFileSync(join(root, 'schemas/corpus.schema.json'), 'utf8'),
    ) as Record<string, never> & { then: { propertyNames: { enum: string[] } } };
    assert.ok(!('required' in schema) && !('additionalProperties' in schema));
    assert.deepEqual(then.propertyNames.enum, Object.keys(properties));
  });

  it('conditions on keys that the client sets', () => {
    const source = clientSource();
    const asked =
      JSON.stringify([contributes.menus, contributes.keybindings, contributes.views, contributes.viewsWelcome]).match(
        /corpusStudy\.(transcript|active|[a-z]+[A-Z]\w*)(?=[" ])/g,
      ) ?? [];
    for (const key of new Set(asked)) if (!declared.includes(key)) assert.ok(source.includes(`'${key}'`), key);
  });
});

/** Commands in the table of client/extension.ts. */
function registered(): string[] {
  return [...clientSource().matchAll(/register\((?:'([\w.]+)'|shared\.(\w+))/g)]
    .map(([, literal, name]) => literal ?? commands[name as keyof typeof commands])
    .sort();
}

function clientSource(): string {
  const folder = join(root, 'client');
  return readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

function flat(prefix: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { [prefix]: value };
  return Object.assign({}, ...Object.entries(value).map(([name, inner]) => flat(`${prefix}.${name}`, inner))) as Record<
    string,
    unknown
  >;
}
