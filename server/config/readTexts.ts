import type { Node } from 'jsonc-parser';
import { ownTextWorks, type OwnText, type OwnTextWork } from '../citations/ownText';
import type { ConfigReader } from './configReader';

/** An own text, and the span of its file name in corpus.json, for what is wrong with the file. */
export interface ConfiguredText extends OwnText {
  readonly at: { readonly start: number; readonly end: number };
}

/** Reads "texts": at most one text for each work. `folder` is that of corpus.json, relative to the corpus. */
export function readTexts(node: Node, reader: ConfigReader, folder: string): ConfiguredText[] {
  const works = new Set<OwnTextWork>();
  return reader.list(node, item => {
    const { work, name, file } = reader.object<{
      work: OwnTextWork | undefined;
      name: string | undefined;
      file: { readonly path: string | undefined; readonly node: Node };
    }>(item, {
      work: field => readWork(field, reader),
      name: field => reader.string(field),
      file: field => ({ path: readPath(field, reader), node: field }),
    });
    if (item.type === 'object' && (work === undefined || name === undefined || file?.path === undefined)) {
      reader.report(item, 'config-value', 'A text needs a "work" ("bible" or "quran"), a "name" and a "file".');
    }
    if (work === undefined || name === undefined || file?.path === undefined) return undefined;
    if (works.has(work)) {
      reader.report(item, 'config-value', `A text above is already that of the work "${work}". Delete one of them.`);
      return undefined;
    }
    works.add(work);
    const at = { start: file.node.offset, end: file.node.offset + file.node.length };
    return { work, name, file: folder + file.path, at };
  });
}

function readWork(node: Node, reader: ConfigReader): OwnTextWork | undefined {
  const name = reader.string(node);
  const work = ownTextWorks.find(each => each === name);
  if (name !== undefined && work === undefined)
    reader.report(node, 'config-value', `The work of a text is one of ${ownTextWorks.join(', ')}.`);
  return work;
}

/** A path inside of the folder, with `/`. */
function readPath(node: Node, reader: ConfigReader): string | undefined {
  const path = reader.string(node)?.replace(/^(?:\.\/)+/, '');
  if (path === undefined) return undefined;
  const segments = path.split('/');
  const isInside = path.length <= 500 && !/[\\:\0]/.test(path) && segments.every(segment => !/^\.{0,2}$/.test(segment));
  if (isInside) return path;
  reader.report(
    node,
    'config-value',
    'The file has to be inside of this folder. Write its path such as "texts/bible.tsv".',
  );
  return undefined;
}
