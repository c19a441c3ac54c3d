import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { exportFormats } from '../../server/features/study/export/formats';
import { createCorpus } from '../../server/index/createCorpus';
import { decode } from '../../server/text/decode';
import { readLabelled } from '../accuracy/labels';
import { analyseNamed } from '../accuracy/measure';
import { corpusOf, inventedQuran } from '../features/fixture';
import { oddTexts } from '../fuzz/oddTexts';
import { Folder } from '../support/folder';
import { needsProgram, sayMissing } from '../support/programs';
import { readTei, visibleText } from './teiXml';

const root = resolve(__dirname, '../..');
/** Beside the project; not part of it. */
const shared = join(root, '../shared');
const schema = join(shared, 'data/tei_all.rng');
const labelledFolder = join(root, 'test/fixtures/labelled');

type Files = Readonly<Record<string, string>>;

/** The texts of a folder, themes included; undefined where it is missing. */
function textsIn(folder: string): Files | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).filter(name => /\.(?:txt|md)$/.test(name));
  return Object.fromEntries(names.map(name => [name, decode(readFileSync(join(folder, name))).text]));
}

/** Each labelled transcript under a name of its own that ends as that of its file does. */
function labelledTexts(): Files {
  const files = readdirSync(labelledFolder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.txt'),
  );
  const transcripts = files.sort().flatMap(name => readLabelled(readFileSync(join(labelledFolder, name), 'utf8')));
  return Object.fromEntries(
    transcripts.map(({ fileName, text }, i) => [`${i}-${fileName.replaceAll('/', '-')}`, text]),
  );
}

const corpora: Readonly<Record<string, () => Files | undefined>> = {
  'the sample corpus': () => textsIn(join(root, 'corpus')),
  'the transcripts of ../shared/corpus': () => textsIn(join(shared, 'corpus')),
  'the addresses of ../shared/data': () => textsIn(join(shared, 'data/state-of-the-union')),
  'the labelled transcripts': labelledTexts,
  'odd texts': () =>
    Object.fromEntries(fc.sample(oddTexts, { numRuns: 150, seed: 15 }).map((text, i) => [`${i}.txt`, text])),
};

/** As the program reads them: the name of a file says what it holds. Without themes. */
async function writeAsNamed(files: Files): Promise<string> {
  const corpus = createCorpus('test:/', {
    sources: inventedQuran,
    readText: uri => Promise.resolve(files[uri.slice('test:/'.length)]),
  });
  for (const [name, text] of Object.entries(files)) corpus.set(`test:/${name}`, name, await analyseNamed(name, text));
  return write(corpus.snapshot());
}

async function write(corpus: Parameters<(typeof exportFormats)['tei']['write']>[0]): Promise<string> {
  const question = {
    withTranscripts: false,
    exported: '2020-02-03',
    program: 'Corpus Study 1',
    cancelled: () => false,
  };
  return (await exportFormats.tei.write(corpus, question)).text;
}

describe('TEI of', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
  });
  after(() => {
    folder.remove();
  });

  for (const [name, read] of Object.entries(corpora)) {
    describe(name, () => {
      let files: Files;
      let xml: string;
      before(async function () {
        const found = read();
        if (found === undefined) return this.skip();
        files = found;
        xml = read === labelledTexts ? await writeAsNamed(files) : await write((await corpusOf(files)).corpus);
      });

      it('is well-formed and has all text, notes and furniture in the order of the files', () => {
        const { bodies } = readTei(xml);
        assert.ok(bodies.length > 1);
        assert.deepEqual(bodies.map(visibleText).sort(), Object.values(files).map(visibleText).sort());
      });

      it('is valid against the schema of TEI P5', function () {
        needsProgram(this, 'jing');
        if (!existsSync(schema)) {
          sayMissing('../shared/data/tei_all.rng');
          this.skip();
        }
        const { status, stdout, error } = spawnSync('jing', [schema, folder.write('tei.xml', xml)], {
          encoding: 'utf8',
        });
        assert.deepEqual([error, status, stdout.slice(0, 2000)], [undefined, 0, '']);
        const wrong = folder.write('wrong.xml', xml.replace('<p xml:id=', '<p wrong=""><p/></p><p xml:id='));
        assert.equal(spawnSync('jing', [schema, wrong]).status, 1, 'the schema is looked at');
      });
    });
  }
});
