import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { globBounds, isGlob, refusalOf, tooManyPatterns } from '../base/glob';
import type { DivisionKind, Work } from '../citations/citation';
import type { Problem } from '../text/problem';
import { parseDate } from '../transcript/calendar';
import { ConfigReader, type Fields } from './configReader';
import type { CorpusConfig, Silence, TranscriptOverride } from './corpusConfig';

/** A corpus that says nothing of itself. */
export const emptyConfig: CorpusConfig = {
  transcripts: {},
  works: [],
  curation: { themes: [], aliases: {}, hidden: [] },
  silence: [],
  problems: [],
};

/** Works of users live under this prefix: "rivers" becomes `bib:rivers`. */
const workPrefix = 'bib:';
const knownVersion = 1;
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
  line: true,
  poem: true,
  tale: true,
};

/**
 * Reads corpus.json: JSON with comments and trailing commas. Never throws: what is wrong is reported in `problems` with
 * its place and left out, the rest counts. A file without the key `corpusStudy` belongs to something else and says nothing.
 *
 * `folder` is where the file lies, relative to the corpus (`corpus/`; empty for its root): paths in it count from there.
 */
export function parseConfig(text: string, folder = ''): CorpusConfig {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (tree?.type !== 'object' || !hasKey(tree, 'corpusStudy')) return emptyConfig;

  const reader = new ConfigReader();
  const isUsablePath = createPathCheck(reader, folder);
  const config = { ...emptyConfig };
  reader.eachField(tree, {
    corpusStudy: node => readVersion(node, reader),
    transcripts: node => {
      config.transcripts = readTranscripts(node, reader, folder, isUsablePath);
    },
    works: node => {
      config.works = readWorks(node, reader);
    },
    aliases: node => {
      config.curation = { ...config.curation, aliases: readAliases(node, reader) };
    },
    themes: node => {
      config.curation = { ...config.curation, themes: readThemes(node, reader) };
    },
    hidden: node => {
      config.curation = { ...config.curation, hidden: reader.strings(node) };
    },
    silence: node => {
      config.silence = readSilence(node, reader, folder, isUsablePath);
    },
    $schema: () => undefined,
  });
  return { ...config, problems: [...errors.map(error => syntaxProblem(error, text.length)), ...reader.problems] };
}

function readVersion(node: Node, reader: ConfigReader): void {
  if (node.value !== knownVersion) {
    reader.report(
      node,
      'config-version',
      `This version of Corpus Study reads "corpusStudy": ${knownVersion}; what it knows of the file is used.`,
      'warning',
    );
  }
}

type PathCheck = (path: string, node: Node) => boolean;

/** Reports glob patterns over a bound where they stand. Paths without wildcards may be of any number and length. */
function createPathCheck(reader: ConfigReader, folder: string): PathCheck {
  let patterns = 0;
  return (text, node) => {
    const path = prefixed(folder, text);
    if (!isGlob(path)) return true;
    const reason = refusalOf(path) ?? (++patterns > globBounds.patterns ? tooManyPatterns(path) : undefined);
    if (reason !== undefined) reader.report(node, 'config-value', reason);
    return reason === undefined;
  };
}

function readTranscripts(
  node: Node,
  reader: ConfigReader,
  folder: string,
  isUsablePath: PathCheck,
): Record<string, TranscriptOverride> {
  const overrides = reader.record(node, (value, path, pathNode) => {
    if (!isUsablePath(path, pathNode)) return undefined;
    const override: Mutable<TranscriptOverride> = {};
    reader.eachField(value, {
      title: field => {
        override.title = reader.string(field);
      },
      speaker: field => {
        override.speaker = reader.string(field);
      },
      place: field => {
        override.place = reader.string(field);
      },
      date: field => {
        override.date = readDate(field, reader);
      },
    });
    return withoutUndefined(override);
  });
  return Object.fromEntries(Object.entries(overrides).map(([path, override]) => [prefixed(folder, path), override]));
}

function readDate(node: Node, reader: ConfigReader): TranscriptOverride['date'] {
  const text = reader.string(node);
  if (text === undefined) return undefined;
  const date = parseDate(text);
  if (date === undefined)
    reader.report(
      node,
      'config-value',
      `"${text}" is no date that can be read; write it as 2014-11-27, 2014-11 or 2014.`,
    );
  return date;
}

function readWorks(node: Node, reader: ConfigReader): Work[] {
  const keys = new Set<string>();
  return reader.list(node, item => {
    const work: Mutable<Partial<Work>> & { spellings: string[] } = { spellings: [] };
    let keyNode = item;
    reader.eachField(item, {
      key: field => {
        keyNode = field;
        work.key = reader.string(field)?.trim();
      },
      title: field => {
        work.title = reader.string(field);
      },
      original: field => {
        work.original = reader.string(field);
      },
      author: field => {
        work.author = reader.string(field);
      },
      period: field => {
        work.period = reader.string(field);
      },
      genre: field => {
        work.genre = reader.string(field);
      },
      spellings: field => {
        work.spellings = reader.strings(field);
      },
      volumes: field => {
        work.volumes = reader.count(field);
      },
      divisions: field => {
        work.divisions = readDivisions(field, reader);
      },
      limits: field => {
        work.limits = readLimits(field, reader);
      },
    });
    const { key, title } = work;
    if (key === undefined || title === undefined) {
      if (item.type === 'object') reader.report(item, 'config-value', 'A work needs a "key" and a "title".');
      return undefined;
    }
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u.test(key)) {
      reader.report(keyNode, 'config-value', 'The key of a work is made of letters, digits, "-", "_" and ".".');
      return undefined;
    }
    if (keys.has(key.toLowerCase())) {
      reader.report(keyNode, 'config-value', `The key "${key}" names a work above already.`);
      return undefined;
    }
    keys.add(key.toLowerCase());
    return withoutUndefined({ ...work, key: workPrefix + key.toLowerCase(), title, divisions: work.divisions ?? [] });
  });
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

function readAliases(node: Node, reader: ConfigReader): Record<string, string[]> {
  return reader.record(node, value => reader.strings(value));
}

function readThemes(node: Node, reader: ConfigReader): CorpusConfig['curation']['themes'] {
  return reader.list(node, item => {
    let label: string | undefined;
    let forms: string[] = [];
    reader.eachField(item, {
      label: field => {
        label = reader.string(field);
      },
      forms: field => {
        forms = reader.strings(field);
      },
    });
    if (label === undefined && item.type === 'object') reader.report(item, 'config-value', 'A theme needs a "label".');
    return label === undefined ? undefined : { label, forms };
  });
}

function readSilence(node: Node, reader: ConfigReader, folder: string, isUsablePath: PathCheck): Silence[] {
  return reader.list(node, item => {
    const silence: Mutable<Partial<Silence>> = {};
    let isUsable = true;
    const fields: Fields = {
      code: field => {
        silence.code = reader.string(field);
      },
      file: field => {
        const path = reader.string(field);
        isUsable = path === undefined || isUsablePath(path, field);
        if (path !== undefined) silence.file = prefixed(folder, path);
      },
      text: field => {
        silence.text = reader.string(field);
      },
    };
    reader.eachField(item, fields);
    if (silence.code === undefined) {
      if (item.type === 'object')
        reader.report(item, 'config-value', 'An entry of "silence" needs the "code" of a diagnostic.');
      return undefined;
    }
    // Without its file, the entry would silence the whole corpus.
    return isUsable ? withoutUndefined({ ...silence, code: silence.code }) : undefined;
  });
}

function prefixed(folder: string, path: string): string {
  return folder + path.replace(/^\.\//, '');
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
    message: `This is not JSON: ${name}. The rest of the file is used as far as it can be read.`,
  };
}

function hasKey(object: Node, key: string): boolean {
  return object.children?.some(property => property.children?.[0].value === key) ?? false;
}

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

type Mutable<T> = { -readonly [K in keyof T]?: T[K] | undefined };
