import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { DivisionKind, Work } from '../citations/citation';
import type { Problem } from '../text/problem';
import type { ThemeCuration } from '../themes/themeFacts';
import type { CalendarDate } from '../transcript/calendar';
import { configBounds, ConfigReader } from './configReader';
import { isLaterVersion, knownVersion, laterVersionOf, versionKey } from './corpusVersion';
import type { CorpusConfig, Silence, TranscriptOverride } from './corpusConfig';
import { withoutDeepNesting } from './nesting';
import { PathReader } from './pathReader';
import { readDate } from './readDate';
import { readSets } from './readSets';
import { readTexts } from './readTexts';

/** The configuration of a corpus without a corpus.json. */
export const emptyConfig: CorpusConfig = {
  transcripts: {},
  works: [],
  texts: [],
  curation: { themes: [], aliases: {}, hidden: [] },
  silence: [],
  sets: [],
  problems: [],
};

/** Prefix of the keys of user-defined works: the key "rivers" becomes `bib:rivers`. */
const workPrefix = 'bib:';
const divisionKinds: Readonly<Record<DivisionKind, true>> = {
  volume: true,
  page: true,
  hadith: true,
  chapter: true,
  verse: true,
  sermon: true,
  letter: true,
  saying: true,
  supplication: true,
  book: true,
  part: true,
  section: true,
  article: true,
  paragraph: true,
  canon: true,
  question: true,
  amendment: true,
  line: true,
  poem: true,
  tale: true,
};

/**
 * Reads the text of a corpus.json: JSON with comments and trailing commas. Never throws. What is wrong or over a bound
 * (`configBounds`, `globBounds`) is reported in `problems` and left out; the rest is used. A file without "corpusStudy"
 * belongs to another program: it gives `emptyConfig`.
 *
 * `folder` is the folder of the file relative to the corpus, with a final `/` (`corpus/`), or empty for the root. Paths in
 * the file are relative to it; paths in the result are relative to the corpus.
 */
export function parseConfig(text: string, folder = ''): CorpusConfig {
  const errors: ParseError[] = [];
  const shallow = withoutDeepNesting(text);
  const tree = parseTree(shallow.text, errors, { allowTrailingComma: true });
  if (tree?.type !== 'object' || !hasKey(tree, versionKey)) return emptyConfig;

  const reader = new ConfigReader();
  for (const { start, end } of shallow.removed)
    reader.report(
      { offset: start, length: end - start },
      'config-limit',
      'This is nested too deeply, so it is not used.',
    );
  const paths = new PathReader(reader, folder);
  const fields = reader.object<ConfigFields>(tree, {
    corpusStudy: node => checkVersion(node, reader),
    transcripts: node => readTranscripts(node, reader, paths),
    works: node => readWorks(node, reader),
    texts: node => readTexts(node, reader, folder),
    aliases: node =>
      reader.record(node, (value, _name, nameNode) =>
        reader.phrase(nameNode) === undefined ? undefined : reader.phrases(value),
      ),
    themes: node => readThemes(node, reader),
    hidden: node => reader.phrases(node),
    silence: node => readSilence(node, reader, paths),
    sets: node => readSets(node, reader, paths),
    $schema: () => undefined,
  });
  // A later version has fields that are no mistakes.
  const isForLater = laterVersionOf(shallow.text) !== undefined;
  const { transcripts, works, texts, silence, sets, themes, aliases, hidden } = {
    ...emptyConfig,
    ...emptyConfig.curation,
    ...fields,
  };
  return {
    transcripts,
    works,
    texts,
    curation: { themes, aliases, hidden },
    silence,
    sets,
    problems: [
      ...errors.slice(0, configBounds.problems).map(error => syntaxProblem(error, text.length)),
      ...reader.problems.filter(({ code }) => !isForLater || code !== 'config-unknown'),
    ],
  };
}

interface ConfigFields
  extends Pick<CorpusConfig, 'transcripts' | 'works' | 'texts' | 'silence' | 'sets'>, ThemeCuration {
  readonly corpusStudy: void;
  readonly $schema: void;
}

function checkVersion(node: Node, reader: ConfigReader): void {
  if (node.value === knownVersion) return;
  if (isLaterVersion(node.value)) {
    const later =
      'This file is made for a later version of Corpus Study. Update Corpus Study to use all of it. Until then, the parts ' +
      'that this version knows are used, and the file is not changed by edits of themes or quick fixes.';
    return reader.report(node, 'config-version', later, 'warning');
  }
  const message =
    `This version of Corpus Study expects "corpusStudy": ${knownVersion}. ` +
    'It uses those parts of the file that it knows.';
  reader.report(node, 'config-version', message, 'warning');
}

function readTranscripts(node: Node, reader: ConfigReader, paths: PathReader): Record<string, TranscriptOverride> {
  const entries = Object.values(
    reader.record(node, (value, path, pathNode): [string, TranscriptOverride] | undefined => {
      const fullPath = paths.read(path, pathNode);
      return fullPath === undefined ? undefined : [fullPath, readOverride(value, reader)];
    }),
  );
  return Object.fromEntries(entries);
}

function readOverride(node: Node, reader: ConfigReader): TranscriptOverride {
  const string = (field: Node): string | undefined => reader.string(field);
  const override = reader.object<OverrideFields>(node, {
    title: string,
    speaker: string,
    place: string,
    date: field => readDate(field, reader),
  });
  return withoutUndefined(override);
}

type OverrideFields = Record<'title' | 'speaker' | 'place', string | undefined> & {
  readonly date: CalendarDate | undefined;
};

function readWorks(node: Node, reader: ConfigReader): Work[] {
  const usedKeys = new Set<string>();
  const string = (field: Node): string | undefined => reader.string(field);
  return reader.list(node, item => {
    const { key, title, spellings, divisions, ...optional } = reader.object<WorkFields>(item, {
      key: field => ({ text: reader.string(field)?.trim(), node: field }),
      title: string,
      original: string,
      author: string,
      period: string,
      genre: string,
      spellings: field => reader.strings(field),
      volumes: field => reader.count(field),
      divisions: field => readDivisions(field, reader),
      limits: field => readLimits(field, reader),
    });
    if (key?.text === undefined || title === undefined) {
      if (item.type === 'object') reader.report(item, 'config-value', 'A work needs a "key" and a "title".');
      return undefined;
    }
    const problem = keyProblem(key.text, usedKeys);
    if (problem !== undefined) {
      reader.report(key.node, 'config-value', problem);
      return undefined;
    }
    const lowerKey = key.text.toLowerCase();
    usedKeys.add(lowerKey);
    return {
      key: workPrefix + lowerKey,
      title,
      spellings: spellings ?? [],
      divisions: divisions ?? [],
      ...withoutUndefined(optional),
    };
  });
}

type OptionalWorkFields = Pick<Work, 'original' | 'author' | 'period' | 'genre' | 'volumes' | 'limits'>;

type WorkFields = { readonly [K in keyof Required<OptionalWorkFields>]: OptionalWorkFields[K] | undefined } & {
  readonly key: { readonly text: string | undefined; readonly node: Node };
  readonly title: string | undefined;
  readonly spellings: string[];
  readonly divisions: DivisionKind[];
};

function keyProblem(key: string, usedKeys: ReadonlySet<string>): string | undefined {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u.test(key))
    return (
      'The key of a work may only have letters, digits, "-", "_" and "."; it starts with a letter or digit, and has ' +
      'at most 100 characters.'
    );
  return usedKeys.has(key.toLowerCase()) ? `A work above already has the key "${key}". Choose another key.` : undefined;
}

function readDivisions(node: Node, reader: ConfigReader): DivisionKind[] {
  return reader.list(node, item => {
    const name = reader.string(item);
    if (name === undefined || isDivision(name)) return name;
    reportDivision(item, reader);
    return undefined;
  });
}

function readLimits(node: Node, reader: ConfigReader): Partial<Record<DivisionKind, number>> {
  return reader.record(node, (value, name, nameNode) => {
    if (isDivision(name)) return reader.count(value);
    reportDivision(nameNode, reader);
    return undefined;
  });
}

function reportDivision(node: Node, reader: ConfigReader): void {
  reader.report(node, 'config-value', `A division is one of ${Object.keys(divisionKinds).join(', ')}.`);
}

function isDivision(name: string): name is DivisionKind {
  return Object.hasOwn(divisionKinds, name);
}

function readThemes(node: Node, reader: ConfigReader): ThemeCuration['themes'] {
  return reader.list(node, item => {
    const { label, forms } = reader.object<{ label: string | undefined; forms: string[] }>(item, {
      label: field => reader.phrase(field),
      forms: field => reader.phrases(field),
    });
    if (item.type === 'object' && !hasKey(item, 'label'))
      reader.report(item, 'config-value', 'A theme needs a "label".');
    return label === undefined ? undefined : { label, forms: forms ?? [] };
  });
}

function readSilence(node: Node, reader: ConfigReader, paths: PathReader): Silence[] {
  return reader.list(node, item => {
    const silence = reader.object<Record<keyof Silence, string | undefined>>(item, {
      code: field => reader.string(field),
      file: field => {
        const path = reader.string(field);
        return path === undefined ? undefined : paths.read(path, field);
      },
      text: field => reader.string(field),
    });
    const { code } = silence;
    if (code === undefined) {
      if (item.type === 'object')
        reader.report(item, 'config-value', 'An entry of "silence" needs the "code" of a diagnostic.');
      return undefined;
    }
    // Without a file or text that could not be read, the entry would hide more than the user meant.
    const isComplete = Object.values(silence).every(value => value !== undefined);
    return isComplete ? withoutUndefined({ ...silence, code }) : undefined;
  });
}

function syntaxProblem(error: ParseError, length: number): Problem {
  const name = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const start = Math.min(error.offset, Math.max(0, length - 1));
  return {
    start,
    end: Math.min(length, start + Math.max(1, error.length)),
    code: 'config-syntax',
    severity: 'error',
    message: `This is not valid JSON (${name}). The rest of the file is used as far as it can be read.`,
  };
}

function hasKey(object: Node, key: string): boolean {
  return object.children?.some(property => property.children?.[0].value === key) ?? false;
}

/** `T` without undefined as a value of its fields. */
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}
