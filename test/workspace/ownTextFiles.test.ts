import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnText } from '../../server/citations/ownText';
import { diskFiles } from '../../server/platform/files';
import { OwnTextFiles } from '../../server/workspace/ownTextFiles';
import { readConfig } from '../../server/workspace/configFile';
import { Folder } from '../support/folder';

const own = (file: string, name = 'Village Bible'): OwnText => ({ work: 'bible', name, file });

describe('files of own texts', () => {
  let folder: Folder;
  let texts: OwnTextFiles;
  beforeEach(() => {
    folder = new Folder();
    texts = new OwnTextFiles(diskFiles, folder.uri);
  });
  afterEach(() => folder.remove());

  const verse = async (file: string): Promise<string> => {
    const result = await texts.read(own(file));
    return 'reason' in result ? result.reason : result.texts.get('bible:john')!.chapters[0].verses[15].translation;
  };

  it('are read from the folder, and again when they change', async () => {
    folder.write('my texts/ö & 1.tsv', 'John 3:16\tfirst\n');
    assert.equal(await verse('my texts/ö & 1.tsv'), 'first');
    const before = await texts.read(own('my texts/ö & 1.tsv'));
    assert.equal(await texts.read(own('my texts/ö & 1.tsv')), before);
    folder.write('my texts/ö & 1.tsv', 'John 3:16\tsecond one\n');
    assert.equal(await verse('my texts/ö & 1.tsv'), 'second one');
  });

  it('that are missing, too large, binary, or outside of the folder are refused with a reason', async () => {
    assert.match(await verse('gone.tsv'), /^There is no file gone\.tsv\. Put it into the folder, or correct "texts"/);
    folder.write('large.tsv', `John 3:16\t${'x'.repeat(10_000_001)}`);
    assert.match(await verse('large.tsv'), /^large\.tsv is larger than 10 MB\. Use a file with one translation only\./);
    folder.write('binary.tsv', new Uint8Array([0, 1, 2, 3, 0, 0, 0, 255, 254, 0, 7, 0, 1]));
    assert.match(await verse('binary.tsv'), /binary\.tsv/);
    const outside = new Folder();
    try {
      outside.write('secret.tsv', 'John 3:16\tnot ours\n');
      symlinkSync(join(outside.path, 'secret.tsv'), join(folder.path, 'link.tsv'));
      symlinkSync(outside.path, join(folder.path, 'linked'));
      for (const file of ['link.tsv', 'linked/secret.tsv'])
        assert.match(await verse(file), /is a link to a place outside the folder/);
      // The reader of corpus.json refuses such paths before.
      assert.doesNotMatch(await verse(`../${outside.path.split('/').at(-1)}/secret.tsv`), /not ours/);
    } finally {
      outside.remove();
    }
  });

  it('are checked when corpus.json is read', async () => {
    const config = '{ "corpusStudy": 1, "texts": [{ "work": "bible", "name": "Village", "file": "village.tsv" }] }';
    folder.write('corpus/corpus.json', config);
    const read = async (): Promise<string[]> =>
      (await readConfig(folder.uri, diskFiles, texts, () => undefined)).config.problems.map(
        ({ start, end, code, message }) => `${code} ${config.slice(start, end)}: ${message}`,
      );
    assert.match((await read()).join(), /^config-text "village\.tsv": There is no file corpus\/village\.tsv\./);
    folder.write('corpus/village.tsv', 'John 3:16\tfirst\nJohn\n');
    assert.match((await read()).join(), /corpus\/village\.tsv, line 2: there is no tab/);
    folder.write('corpus/village.tsv', 'John 3:16\tfirst\n');
    assert.deepEqual(await read(), []);
  });
});
