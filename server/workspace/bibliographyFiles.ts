import type { BibliographyPlace, CorpusConfig } from '../config/corpusConfig';
import { parseBib, type Bibliography } from '../config/parseBib';
import { lineStarts } from '../text/lines';
import type { Problem } from '../text/problem';
import type { Files } from './host';

/** A BibTeX file of the folder, or the reason why it cannot be used. */
export interface BibliographyFile {
  readonly uri: string;
  /** Path relative to the workspace folder. */
  readonly name: string;
  readonly lines: Uint32Array;
  readonly content: Bibliography;
}

/** Most BibTeX files of a folder, and the most bytes of one. Chosen by hand: 5 MB are about 10,000 entries. */
const maxFiles = 20;
const maxBytes = 5_000_000;

/** Whether a URI is that of a BibTeX file directly in a folder, whose URI ends with `/`. */
export function isBibliographyIn(folder: string, uri: string): boolean {
  return uri.startsWith(folder) && /^[^/]+\.bib$/i.test(uri.slice(folder.length));
}

/** Reads the BibTeX files that lie directly in one of the `places`, which are relative to `root`. */
export async function readBibliographies(
  root: string,
  places: readonly string[],
  files: Files,
  openText: (uri: string) => string | undefined,
): Promise<BibliographyFile[]> {
  const found: BibliographyFile[] = [];
  for (const folder of places) {
    const names = (await files.list(`${root}/${folder}`.replace(/\/$/, ''))).filter(name => /\.bib$/i.test(name));
    for (const name of names.sort().slice(0, maxFiles - found.length)) {
      const uri = files.canonical(`${root}/${folder}${encodeURIComponent(name)}`);
      const text = openText(uri) ?? (await files.read(uri, maxBytes));
      const file = { uri, name: folder + name };
      if (typeof text === 'string') found.push({ ...file, lines: lineStarts(text), content: parseBib(text) });
      else if (text !== undefined && 'text' in text)
        found.push({ ...file, lines: lineStarts(text.text), content: parseBib(text.text) });
      else if (text !== undefined)
        found.push({
          ...file,
          lines: lineStarts(''),
          content: { works: [], places: new Map(), problems: [unreadable(text.reason)] },
        });
    }
  }
  return found;
}

/** Adds the works of BibTeX files. Where corpus.json or an earlier file has a work with the same key, that one counts. */
export function withBibliographies(config: CorpusConfig, files: readonly BibliographyFile[]): CorpusConfig {
  if (files.every(({ content }) => content.works.length === 0)) return config;
  const works = [...config.works];
  const keys = new Set(works.map(({ key }) => key));
  const bibliography = new Map<string, BibliographyPlace>();
  for (const { uri, lines, content } of files)
    for (const work of content.works) {
      if (keys.has(work.key)) continue;
      keys.add(work.key);
      works.push(work);
      bibliography.set(work.key, { uri, lines, span: content.places.get(work.key)! });
    }
  return { ...config, works, bibliography };
}

function unreadable(reason: string): Problem {
  return { start: 0, end: 0, code: 'config-bibliography', severity: 'error', message: reason };
}
