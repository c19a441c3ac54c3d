import type { ValueSource } from '../../index/facts';

/** Where the value of a transcript came from, to stand after "from". */
export const sourceNames: Readonly<Record<ValueSource, string>> = {
  'corpus.json': 'corpus.json',
  'front-matter': 'the front matter',
  title: 'the title',
  byline: 'the byline',
  dateline: 'the dateline',
  'file-name': 'the name of the file',
  folder: 'the name of a folder',
};
