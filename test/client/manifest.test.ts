import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tokenKinds } from '../../server/features/document/semanticTokens';
import { curationCommands } from '../../server/features/themes/curationActions';
import { commands, defaultSettings, serverCommands, settingsSection } from '../../server/protocol';

interface Manifest {
  readonly capabilities: {
    readonly virtualWorkspaces: { readonly supported: boolean; readonly description: string };
    readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: string[] };
  };
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
    viewsContainers: { activitybar: { id: string; icon: string }[] };
    views: Record<string, { id: string; type?: string; when?: string; icon: string }[]>;
    walkthroughs: {
      description: string;
      steps: { description: string; media: { svg: string; altText: string }; completionEvents: string[] }[];
    }[];
    viewsWelcome: { view: string; contents: string; when: string }[];
  };
}

const root = resolve(__dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const { contributes } = manifest;
const declared = contributes.commands.map(({ command }) => command).sort();

describe('package.json', () => {
  it('declares the commands that the client registers', () => {
    assert.deepEqual(registered(), declared);
  });

  it('starts with folders that have plain text or subtitles', () => {
    for (const ending of ['txt', 'srt', 'vtt'])
      assert.ok(manifest.activationEvents.includes(`workspaceContains:**/*.${ending}`), ending);
    assert.match(clientSource(), /pattern: '\*\*\/\*\.\{srt,vtt,SRT,VTT\}'/);
  });

  it('declares the settings that the server reads, with the same defaults', () => {
    const declaredDefaults = Object.fromEntries(
      Object.entries(contributes.configuration.properties).map(([name, { default: value }]) => [name, value]),
    );
    assert.deepEqual(declaredDefaults, {
      ...flat(settingsSection, defaultSettings),
      'corpusStudy.trace.server': 'off',
      // Only the client reads it.
      'corpusStudy.transcriptLanguage.enabled': true,
    });
  });

  it('declares the semantic token types of the server, each with a colour', () => {
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id).sort(), [...tokenKinds].sort());
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0].scopes).sort(), [...tokenKinds].sort());
  });

  it('declares the views of the client with a condition, and a welcome text for each state without rows', () => {
    const views = Object.values(contributes.views).flat();
    const of = (type: string | undefined): string[] => views.filter(view => view.type === type).map(({ id }) => id);
    const made = (calls: RegExp): string[] => [...clientSource().matchAll(calls)].map(([, id]) => id);
    const trees = made(/createTreeView(?:<[^(]*>)?\('([\w.]+)'/g);
    assert.deepEqual(of(undefined).sort(), trees.sort());
    assert.deepEqual(of('webview').sort(), made(/registerWebviewViewProvider\('([\w.]+)'/g).sort());
    assert.doesNotMatch(clientSource(), /registerTreeDataProvider/);
    for (const { id, when } of views) assert.ok(when, id);
    for (const name of ['Transcripts', 'Sources', 'Themes']) {
      const type = new RegExp(`export type ${name}State = ([^;]+);`).exec(clientSource())![1];
      const states = type.match(/\w+/g)!.filter(state => state !== 'listed');
      const key = new RegExp(`^corpusStudy\\.${name.toLowerCase()}State == (\\w+)$`);
      const withText = contributes.viewsWelcome.flatMap(({ when }) => key.exec(when)?.[1] ?? []);
      assert.deepEqual(withText.sort(), states.sort(), name);
    }
  });

  it('offers a next step where there are no transcripts, and a way to begin in every window', () => {
    const contents = (state: string): string =>
      contributes.viewsWelcome.find(({ when }) => when === `corpusStudy.transcriptsState == ${state}`)!.contents;
    for (const state of ['noCorpus', 'noFolder']) assert.match(contents(state), /command:corpusStudy\.openSample/);
    for (const command of ['search', 'openSample', 'showSources'])
      assert.ok(
        !contributes.menus.commandPalette.some(item => item.command === `corpusStudy.${command}`),
        `${command} is always in the command palette`,
      );
  });

  it('shows commands for what is at the cursor only when it is there', () => {
    const conditions = new Map(contributes.menus.commandPalette.map(({ command, when }) => [command, when]));
    for (const name of ['renameTheme', 'hideTheme', 'mergeTheme', 'nextMention', 'previousMention'])
      assert.equal(conditions.get(`corpusStudy.${name}`), 'corpusStudy.cursorOn == theme', name);
    for (const name of ['makeTheme', 'addThemeForm', 'copyWithReference'])
      assert.match(conditions.get(`corpusStudy.${name}`)!, /editorHasSelection/, name);
  });

  it('has a walkthrough of four steps, each with a picture and a button', () => {
    const [{ steps }] = contributes.walkthroughs;
    assert.equal(steps.length, 4);
    for (const { description, media, completionEvents } of steps) {
      assert.ok(existsSync(join(root, media.svg)), media.svg);
      assert.ok(media.altText.length > 20 && completionEvents.length > 0);
      // Under the content security policy of the page, a style element has no effect.
      assert.doesNotMatch(readFileSync(join(root, media.svg), 'utf8'), /<style|style="/);
      const linked = [...description.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command);
      assert.ok(linked.length > 0);
      for (const command of linked)
        assert.ok(declared.includes(command) || /^workbench\.action\./.test(command), command);
    }
  });

  it('packs the sample corpus and all pictures', () => {
    const packed = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    for (const pattern of ['!corpus/*', '!images/corpus.svg', '!images/walkthrough/*.svg'])
      assert.ok(packed.includes(pattern), pattern);
  });

  it('says where it works: on disks, also in folders that are not trusted, and not in virtual workspaces', () => {
    const { virtualWorkspaces, untrustedWorkspaces } = manifest.capabilities;
    // The client looks for transcripts and asks the server for documents with these schemes only.
    assert.match(clientSource(), /folder\.uri\.scheme === 'file'/);
    assert.match(clientSource(), /\['file', 'untitled'\]\.includes\(document\.uri\.scheme\)/);
    assert.equal(virtualWorkspaces.supported, false);
    assert.match(virtualWorkspaces.description, /disk/);
    assert.equal(untrustedWorkspaces.supported, 'limited');
    for (const key of untrustedWorkspaces.restrictedConfigurations)
      assert.ok(key in contributes.configuration.properties, key);
  });

  it('links only existing commands in welcome texts', () => {
    const linked = contributes.viewsWelcome.flatMap(({ contents }) =>
      [...contents.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command),
    );
    for (const command of linked)
      assert.ok(declared.includes(command) || /^(vscode|workbench\.(action|trust))\./.test(command), command);
  });

  it('uses only its own commands in menus and key bindings, each with a condition', () => {
    const { commandPalette, ...menus } = contributes.menus;
    for (const { command, when } of [...contributes.keybindings, ...commandPalette, ...Object.values(menus).flat()]) {
      assert.ok(declared.includes(command), command);
      assert.ok(when, `${command} has a condition`);
    }
  });

  it('hides commands that need arguments or a tree from the command palette', () => {
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
          'searchConcordance',
          'concordanceOfTheme',
          'searchCopy',
          'searchSide',
          'searchForget',
          'openResult',
          'filterThemes',
          'clearThemeFilter',
          'sortThemes',
          'themesOfCorpus',
          'themesOfTranscript',
          'unhideTheme',
          'status',
          'groupTranscripts',
          'filterTranscripts',
          'clearTranscriptFilter',
          'moreTranscripts',
          'openTranscript',
          'openTranscriptSide',
          'copyTitle',
          'filterSources',
          'clearSourceFilter',
          'moreSources',
          'openCitation',
          'openSourcePage',
          'copySource',
          'copySentence',
        ].map(name => `corpusStudy.${name}`),
      ].sort(),
    );
  });

  it('declares the commands that code actions of the server use', () => {
    for (const command of [...Object.values(serverCommands), ...Object.values(curationCommands)])
      assert.ok(declared.includes(command), command);
  });

  it('puts every command into the category Corpus, with a title in title case', () => {
    assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['Corpus']);
    for (const { title } of contributes.commands)
      for (const word of title.split(' '))
        assert.match(word, /^([A-Z][a-z]*|TEI|a|as|from|into|of|the|to|with)…?$/, title);
  });

  it('changes editor settings only for languages of its own', () => {
    const own = contributes.languages.map(({ id }) => `[${id}]`).filter(language => language.startsWith('[corpus-'));
    assert.ok(own.length > 0);
    assert.deepEqual(
      Object.keys(contributes.configurationDefaults).filter(key => !own.includes(key)),
      [],
    );
  });

  it('does not activate the extension at every start of VS Code', () => {
    assert.deepEqual(
      manifest.activationEvents.filter(event => !/^(workspaceContains|onLanguage|onWebviewPanel):/.test(event)),
      [],
    );
  });

  it('refers to existing files', () => {
    for (const path of [
      manifest.icon,
      ...contributes.jsonValidation.map(({ url }) => url),
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views).flatMap(views => views.map(({ icon }) => icon)),
    ])
      assert.ok(existsSync(join(root, path)), path);
  });

  it('accepts a corpus.json of another program, which lacks our version key', () => {
    const { properties, then, ...schema } = JSON.parse(
      readFileSync(join(root, 'schemas/corpus.schema.json'), 'utf8'),
    ) as Record<string, never> & { then: { propertyNames: { enum: string[] } } };
    assert.ok(!('required' in schema) && !('additionalProperties' in schema));
    assert.deepEqual(then.propertyNames.enum, Object.keys(properties));
  });

  it('uses context keys that the client sets', () => {
    const source = clientSource();
    const used =
      JSON.stringify([contributes.menus, contributes.keybindings, contributes.views, contributes.viewsWelcome]).match(
        /(?<!view\.)corpusStudy\.(transcript|active|started|wanted|curated|[a-z]+[A-Z]\w*)(?=[" ])/g,
      ) ?? [];
    for (const key of new Set(used)) if (!declared.includes(key)) assert.ok(source.includes(`'${key}'`), key);
  });
});

/** Commands that the client registers. */
function registered(): string[] {
  return [...clientSource().matchAll(/register\((?:'([\w.]+)'|serverLinkCommands\.(\w+))/g)]
    .map(([, literal, name]) => literal ?? commands[name as keyof typeof commands])
    .sort();
}

function clientSource(): string {
  const folder = join(root, 'client');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
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
