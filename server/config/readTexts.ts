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
    const fields = reader.object<TextFields>(item, {
      work: field => ({ value: readWork(field, reader), node: field }),
      name: field => ({ value: reader.string(field), node: field }),
      file: field => ({ value: readPath(field, reader), node: field }),
    });
    const isIncomplete = fields.work === undefined || fields.name === undefined || fields.file === undefined;
    if (isIncomplete && item.type === 'object')
      reader.report(item, 'config-value', 'A text needs a "work" ("bible" or "quran"), a "name" and a "file".');
    const [work, name, file] = [fields.work?.value, fields.name?.value, fields.file?.value];
    if (work === undefined || name === undefined || file === undefined) return undefined;
    if (works.has(work)) {
      reader.report(item, 'config-value', `A text above is already that of the work "${work}". Delete one of them.`);
      return undefined;
    }
    works.add(work);
    const { offset, length } = fields.file!.node;
    return { work, name, file: folder + file, at: { start: offset, end: offset + length } };
  });
}

/** A field that is there, with its value if it is valid. */
interface TextField<T> {
  readonly value: T | undefined;
  readonly node: Node;
}

interface TextFields {
  readonly work: TextField<OwnTextWork>;
  readonly name: TextField<string>;
  readonly file: TextField<string>;
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
